using System.Globalization;
using System.Text.RegularExpressions;
using OcopScoring.App.Accounts;
using Serilog.Events;
using Serilog.Formatting;

namespace OcopScoring.App.Operation;

/// <summary>
/// The last thing before a line is written: codes that stand in addresses, and what stands behind a question mark, are taken out of the
/// whole of it – message, properties and the texts of exceptions alike.
/// </summary>
public sealed partial class LogRedaction(ITextFormatter inner) : ITextFormatter
{
    private const string Instead = "***";

    /// <summary>A text without them.</summary>
    public static string Of(string text) => Query().Replace(Secret().Replace(text, "${place}" + Instead), "${path}?" + Instead);

    public void Format(LogEvent logEvent, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(output);
        using var line = new StringWriter(CultureInfo.InvariantCulture);
        inner.Format(logEvent, line);
        output.Write(Of(line.ToString()));
    }

    // Codes and tokens are the last part of their address, in letters of either size; a token is known by its mark anywhere.
    [GeneratedRegex(@"(?<place>/vao-phong/|/man-hinh/[^/\s""'?]+/)[^/\s""'?]+|" + Secrets.Mark + @"[\w-]+", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Secret();

    [GeneratedRegex(@"(?<path>/[\w\-./%*]+)\?[^\s""'\\]+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Query();
}
