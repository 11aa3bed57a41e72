using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.AspNetCore.SignalR.Protocol;
using Microsoft.Extensions.DependencyInjection;

namespace OcopScoring.Tests.Kit.Room;

/// <summary>
/// A live page without a browser: what blazor.web.js says to the server over its WebSocket, said by this program. It opens the
/// circuit, brings the page's components alive, confirms every render batch, and answers every call of a script.
/// </summary>
internal class Circuit : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    // Circuits speak "blazorpack", a MessagePack dialect whose only .NET implementation is inside the framework's server assembly and
    // not public. Writing it again would measure our own encoder and could drift from what browsers send; so a load tool may reach in.
    private static readonly IHubProtocol BlazorPack = (IHubProtocol)Activator.CreateInstance(
        typeof(CircuitOptions).Assembly.GetType("Microsoft.AspNetCore.Components.Server.BlazorPack.BlazorPackHubProtocol", throwOnError: true)!)!;

    private readonly Visitor _visitor;
    private readonly HubConnection _line;
    private readonly ConcurrentDictionary<string, TaskCompletionSource<string?>> _calls = new();
    private readonly TaskCompletionSource<long> _renderer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _lastCall;
    private long _lastObject;

    protected Circuit(Uri server)
    {
        _visitor = new Visitor(server);
        var builder = new HubConnectionBuilder().WithUrl(new Uri(server, "_blazor"), HttpTransportType.WebSockets, options => options.Cookies = _visitor.Cookies);
        builder.Services.AddSingleton(BlazorPack);
        _line = builder.Build();
        _line.KeepAliveInterval = TimeSpan.FromSeconds(4); // as wwwroot/line.js does: the server gives up who is silent for longer
        _line.On<long, byte[]>("JS.RenderBatch", RenderAsync);
        _line.On<long, string, string, int, long, int>("JS.BeginInvokeJS", (call, name, arguments, kind, _, _) => AnswerAsync(call, name, arguments, kind));
        _line.On<string, bool, string>("JS.EndInvokeDotNet", EndCall);
        _line.On<string>("JS.Error", error => Break(new InvalidOperationException(error)));
        _line.Closed += reason =>
        {
            Break(reason ?? new InvalidOperationException("The line was closed."));
            return Task.CompletedTask;
        };
    }

    /// <summary>Takes a seat, fetches a page of the session and brings it to life.</summary>
    public async Task OpenAsync(string session, string seat, string path)
    {
        await _visitor.TakeSeatAsync(session, seat);
        var components = await _visitor.ComponentsOfAsync(path);
        await _line.StartAsync();
        if (await _line.InvokeAsync<string?>("StartCircuit", _visitor.Server.ToString(), new Uri(_visitor.Server, path).ToString(), "[]", "") is null)
            throw new InvalidOperationException($"No circuit for {seat}.");

        var additions = components.Select((marker, index) => $$"""{"type":"add","ssrComponentId":{{Text(index + 1)}},"marker":{{marker}}}""");
        await _line.SendAsync("UpdateRootComponents", $$"""{"batchId":1,"operations":[{{string.Join(',', additions)}}]}""", "");
        await _renderer.Task.WaitAsync(Patience);
    }

    public virtual async ValueTask DisposeAsync()
    {
        await _line.DisposeAsync();
        _visitor.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Calls a method of a page's object; completes with what it returned, as JSON.</summary>
    protected async Task<string?> CallAsync(long target, string method, string arguments)
    {
        var id = Text(Interlocked.Increment(ref _lastCall));
        var answer = new TaskCompletionSource<string?>(TaskCreationOptions.RunContinuationsAsynchronously);
        _calls[id] = answer;
        await _line.SendAsync("BeginInvokeDotNetFromJS", id, null, method, target, arguments);
        return await answer.Task.WaitAsync(Patience);
    }

    /// <summary>Presses a button; completes when the server has done what it does.</summary>
    protected async Task ClickAsync(long handler) => await CallAsync(
        await _renderer.Task,
        "DispatchEventAsync",
        $$"""[{"eventHandlerId":{{Text(handler)}},"eventName":"click","eventFieldInfo":null},{"type":"click","detail":1,"button":0}]""");

    /// <summary>Called with each batch and when it came in.</summary>
    protected virtual void OnRender(RenderBatch batch, long at)
    {
    }

    /// <summary>Called with each call of a script; returns its result as JSON.</summary>
    protected virtual string OnScript(string name, JsonElement arguments) => "null";

    /// <summary>Called once, when the line is lost or the circuit fails.</summary>
    protected virtual void OnBroken(Exception reason)
    {
    }

    private async Task RenderAsync(long id, byte[] data)
    {
        var at = Stopwatch.GetTimestamp();
        await _line.SendAsync("OnRenderCompleted", id, null);
        OnRender(new RenderBatch(data), at);
    }

    private async Task AnswerAsync(long call, string name, string? arguments, int kind)
    {
        const int Object = 1;
        using var read = JsonDocument.Parse(arguments ?? "[]");
        if (name == "Blazor._internal.attachWebRendererInterop")
            _renderer.TrySetResult(ObjectOf(read.RootElement[1]));

        var result = OnScript(name, read.RootElement);
        if (kind == Object)
            result = $$"""{"__jsObjectId":{{Text(Interlocked.Increment(ref _lastObject))}}}""";

        // The server waits for no answer to call 0.
        if (call != 0)
            await _line.SendAsync("EndInvokeJSFromDotNet", call, true, $"[{Text(call)},true,{result}]");
    }

    private void EndCall(string id, bool success, string? result)
    {
        if (!_calls.TryRemove(id, out var call))
            return;

        if (success)
            call.TrySetResult(result);
        else
            call.TrySetException(new InvalidOperationException(result));
    }

    private void Break(Exception reason)
    {
        _renderer.TrySetException(reason);
        foreach (var id in _calls.Keys)
        {
            if (_calls.TryRemove(id, out var call))
                call.TrySetException(reason);
        }

        OnBroken(reason);
    }

    /// <summary>The number of an object of the server that was passed to a script.</summary>
    protected static long ObjectOf(JsonElement reference) => reference.GetProperty("__dotNetObject").GetInt64();

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
