using System.Text.Json;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace OcopScoring.App.Operation;

/// <summary>Writes what the checks came to: states and figures. Errors stay in the log; whoever asks here has not signed in.</summary>
internal static class HealthJson
{
    public static async Task WriteAsync(HttpContext context, HealthReport report)
    {
        context.Response.ContentType = "application/json";
        context.Response.Headers.CacheControl = "no-store";
        await using var json = new Utf8JsonWriter(context.Response.Body);
        json.WriteStartObject();
        json.WriteString("status", report.Status.ToString());
        foreach (var (name, entry) in report.Entries)
        {
            json.WriteStartObject(name);
            json.WriteString("status", entry.Status.ToString());
            foreach (var (figure, value) in entry.Data)
                json.WriteNumber(figure, (long)value);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        await json.FlushAsync();
    }
}
