using System.Collections.Immutable;
using OcopScoring.App.Words;
using OcopScoring.Core.Session;

namespace OcopScoring.App.Documents.Forms;

/// <summary>Names of forms as files, such as sp1-so-cong-thuong.docx: plain letters that every system keeps as they are.</summary>
public static class FormNames
{
    /// <summary>A name for each form, all different.</summary>
    /// <param name="state">The session.</param>
    /// <param name="forms">The forms.</param>
    public static ImmutableArray<string> Of(SessionState state, IEnumerable<SeatForm> forms)
    {
        var all = forms.Select(form => (Form: form, Name: Plain($"{form.Product.Product.Id} {state.OfficeOf(form.SeatId)}"))).ToList();
        var taken = all.CountBy(each => each.Name).ToDictionary(StringComparer.Ordinal);
        return [.. all.Select(each => taken[each.Name] == 1 ? each.Name + ".docx" : $"{each.Name}-{Plain(each.Form.SeatId)}.docx")];
    }

    /// <summary>A text as part of a file's name.</summary>
    /// <param name="text">The text.</param>
    public static string Plain(string text) => string.Concat(
        FoldedText.Of(text, keepMarks: false).Words.Trim().Replace(' ', '-').Where(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-'));
}
