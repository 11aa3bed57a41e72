using Microsoft.JSInterop;

namespace OcopScoring.App.Components;

/// <summary>
/// Tidying up in a browser that may have gone. When a circuit ends its page is disposed of as well; a call into the browser then fails
/// at once, or waits for an answer that cannot come and is cancelled at last. Neither is an error: there is nothing left to tidy up.
/// </summary>
internal static class TidyUp
{
    public static async Task InBrowserAsync(Func<Task> tidyUp)
    {
        try
        {
            await tidyUp();
        }
        catch (Exception gone) when (gone is JSDisconnectedException or OperationCanceledException)
        {
            // See above.
        }
    }
}
