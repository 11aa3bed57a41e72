using Microsoft.Net.Http.Headers;

namespace OcopScoring.App.Web;

/// <summary>How a file goes out that is for one person: under its own name. That nobody keeps it on the way, <see cref="SecurityHeaders"/> sees to.</summary>
internal static class PrivateFile
{
    /// <summary>The bytes as such a file.</summary>
    /// <param name="context">The request.</param>
    /// <param name="bytes">The bytes.</param>
    /// <param name="contentType">What they are.</param>
    /// <param name="name">Its name, in any letters.</param>
    /// <param name="inline">Whether it is to be shown instead of saved.</param>
    public static IResult Send(HttpContext context, byte[] bytes, string contentType, string name, bool inline = false)
    {
        Announce(context.Response, inline ? "inline" : "attachment", name);
        return Results.Bytes(bytes, contentType);
    }

    /// <summary>Sends a file piece by piece, so that it is never in memory as a whole.</summary>
    public static async Task PourAsync(IEnumerable<ReadOnlyMemory<byte>> pieces, Stream body)
    {
        foreach (var piece in pieces)
            await body.WriteAsync(piece);
    }

    /// <summary>Says so in the answer's headers.</summary>
    /// <param name="response">The answer.</param>
    /// <param name="disposition">"inline" to be shown, "attachment" to be saved.</param>
    /// <param name="name">Its name, in any letters.</param>
    public static void Announce(HttpResponse response, string disposition, string name)
    {
        var value = new ContentDispositionHeaderValue(disposition);
        value.SetHttpFileName(name);
        response.Headers.ContentDisposition = value.ToString();
    }
}
