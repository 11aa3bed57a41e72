using System.Collections.Immutable;

namespace OcopScoring.Core.Scoring;

/// <summary>The fields a standing sentence may name in braces; each is filled in from the record.</summary>
public static class PaperFields
{
    /// <summary>All of them, as they are written between the braces.</summary>
    public static ImmutableArray<string> Known { get; } =
    [
        "tên phiên", "số quyết định", "cấp", "đợt", "địa điểm",
        "giờ khai mạc", "ngày khai mạc", "giờ bế mạc", "ngày bế mạc", "hạn lấy ý kiến",
        "người chủ trì", "thư ký", "số thành viên", "số có mặt", "số tối thiểu",
        "số sản phẩm", "số xếp hạng", "số 5 sao", "số 4 sao", "số 3 sao", "số 2 sao", "số 1 sao", "số bị loại", "số rút", "số chưa quyết định",
    ];

    /// <summary>A sentence with its fields filled in.</summary>
    /// <param name="sentence">A sentence in which every field is known.</param>
    /// <param name="value">The value of a field.</param>
    public static string Fill(string sentence, Func<string, string> value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return string.Concat(Split(sentence).Select(piece => piece.Field is { } field ? value(field) : piece.Text));
    }

    /// <summary>What stands in braces and is no field; a brace without its other one counts with what follows it.</summary>
    /// <param name="sentence">A sentence.</param>
    public static IEnumerable<string> Unknown(string sentence) =>
        Split(sentence).Where(piece => piece.Field is null ? piece.Text.AsSpan().IndexOfAny('{', '}') >= 0 : !Known.Contains(piece.Field))
            .Select(piece => piece.Field ?? piece.Text);

    /// <summary>What stands in braces, known or not; for texts that are not filled in.</summary>
    /// <param name="text">A text.</param>
    public static IEnumerable<string> Named(string text) =>
        Split(text).Where(piece => piece.Field is not null || piece.Text.AsSpan().IndexOfAny('{', '}') >= 0).Select(piece => piece.Field ?? piece.Text);

    private static IEnumerable<(string Text, string? Field)> Split(string sentence)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        for (var from = 0; from < sentence.Length;)
        {
            var open = sentence.IndexOf('{', from);
            var close = open < 0 ? -1 : sentence.IndexOf('}', open);
            if (close < 0)
            {
                yield return (sentence[from..], null);
                yield break;
            }

            if (open > from)
            {
                yield return (sentence[from..open], null);
            }

            yield return (sentence[open..(close + 1)], sentence[(open + 1)..close]);
            from = close + 1;
        }
    }
}
