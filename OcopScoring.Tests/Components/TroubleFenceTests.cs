using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OcopScoring.App.Components.Layout;

namespace OcopScoring.Tests.Components;

public sealed class TroubleFenceTests : BunitContext
{
    private const string Secret = "Data Source=/x/ocop.db";

    private readonly Lines _log = new();

    public TroubleFenceTests() => Services.AddLogging(logging => logging.AddProvider(_log));

    [Fact]
    public void A_page_that_fails_says_a_number_and_nothing_else_and_the_log_says_the_rest()
    {
        var fence = Render<TroubleFence>(parameters => parameters
            .Add(f => f.ChildContent, builder => throw new InvalidOperationException(Secret))
            .Add(f => f.Instead, number => builder => builder.AddContent(0, "Mã số: " + number)));

        var number = fence.Markup["Mã số: ".Length..];
        Assert.Matches("^[2-9A-Z]{4}-[2-9A-Z]{4}$", number);
        Assert.DoesNotContain(Secret, fence.Markup, StringComparison.Ordinal);
        var line = Assert.Single(_log.Written, line => line.Contains(number, StringComparison.Ordinal));
        Assert.Contains(Secret, line, StringComparison.Ordinal);
    }

    [Fact]
    public void The_next_page_begins_anew()
    {
        var fails = true;
        RenderFragment content = builder => builder.AddContent(0, fails ? throw new InvalidOperationException(Secret) : "Trang sau");
        var fence = Render<TroubleFence>(parameters => parameters
            .Add(f => f.ChildContent, content).Add(f => f.Instead, number => builder => builder.AddContent(0, number)));
        fails = false;

        Services.GetRequiredService<NavigationManager>().NavigateTo("/khac");
        fence.Render(parameters => parameters.Add(f => f.ChildContent, content));

        Assert.Equal("Trang sau", fence.Markup);
    }

    private sealed class Lines : ILoggerProvider, ILogger
    {
        public List<string> Written { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Written.Add($"{formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }
    }
}
