using System.Collections.Concurrent;
using System.Text.Json;
using OcopScoring.App.Components.Pages.Council;

namespace OcopScoring.Tests.Kit.Room;

/// <summary>A member with the form open. Ticks go out as the page's own script sends them; buttons are pressed where they are drawn.</summary>
internal sealed class MemberPage(Uri server) : Circuit(server)
{
    private const string Review = "Xem lại và nộp";
    private const string Submit = "Nộp phiếu";
    private const string Reopen = "Mở lại để sửa";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly TaskCompletionSource<(long Page, string Address)> _outbox = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ConcurrentDictionary<string, TaskCompletionSource<long>> _buttons = new();
    private int _order;

    /// <summary>Takes the seat and opens the form; completes when it can be filled in.</summary>
    public async Task OpenFormAsync(string session, string seat, string product)
    {
        await OpenAsync(session, seat, $"/phien/{session}/phieu/{product}");
        await _outbox.Task.WaitAsync(Patience);
    }

    /// <summary>Whether the page says, or has said, that the form on it is submitted.</summary>
    public bool IsSubmitted => Button(Reopen).Task.IsCompletedSuccessfully;

    /// <summary>Sends a tick; completes with what the page says became of it.</summary>
    public async Task<string> TickAsync(Step step)
    {
        var (page, address) = await _outbox.Task;
        object?[] arguments = [address, step.Key, step.Value, ++_order, null];
        var answer = await CallAsync(page, nameof(BallotPage.DeliverAsync), JsonSerializer.Serialize(arguments));
        using var read = JsonDocument.Parse(answer!);
        return read.RootElement.GetProperty("outcome").GetString()!;
    }

    /// <summary>Looks the form over before submitting it.</summary>
    public async Task ReviewAsync()
    {
        await ClickAsync(await Button(Review).Task.WaitAsync(Patience));
        await Button(Submit).Task.WaitAsync(Patience);
    }

    /// <summary>Submits; completes when the server has recorded the form, or refused it.</summary>
    public async Task SubmitAsync() => await ClickAsync(await Button(Submit).Task);

    /// <summary>Completes when the page says that the form is submitted.</summary>
    public async Task SubmittedAsync() => await Button(Reopen).Task.WaitAsync(Patience);

    protected override void OnRender(RenderBatch batch, long at)
    {
        foreach (var (text, click) in batch.Buttons())
        {
            if (text is Review or Submit or Reopen)
                Button(text).TrySetResult(click);
        }
    }

    protected override string OnScript(string name, JsonElement arguments)
    {
        if (name == "start")
            _outbox.TrySetResult((ObjectOf(arguments[1]), arguments[2].GetString()!));

        // "settled" asks how many changes still wait in the browser.
        return name == "settled" ? "0" : "null";
    }

    protected override void OnBroken(Exception reason)
    {
        _outbox.TrySetException(reason);
        Button(Review).TrySetException(reason);
        Button(Submit).TrySetException(reason);
        Button(Reopen).TrySetException(reason);
    }

    private TaskCompletionSource<long> Button(string text) =>
        _buttons.GetOrAdd(text, _ => new TaskCompletionSource<long>(TaskCreationOptions.RunContinuationsAsynchronously));
}
