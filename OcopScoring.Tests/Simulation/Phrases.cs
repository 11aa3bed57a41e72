using System.Text;
using OcopScoring.App.Simulation;

namespace OcopScoring.Tests.Simulation;

/// <summary>What people write: mostly well, in every spelling a keyboard makes; sometimes nothing, or a book.</summary>
internal static class Phrases
{
    private static readonly string[] Sound =
    [
        "Hết giờ làm việc",
        "  Đã thảo luận kỹ ",
        "Còn ý kiến khác nhau về phần C".Normalize(NormalizationForm.FormD),
        "Dòng một\nDòng hai",
        "Nửa ký tự \ud83d lẻ",
        "“Ngoặc” & <thẻ> \\ / ☺",
    ];

    private static readonly string[] Bad = ["", " \t ", new('x', 2001)];

    public static string Good(Chance chance) => chance.Of(Sound);

    public static string Any(Chance chance) => chance.Percent(12) ? chance.Of(Bad) : Good(chance);

    public static string? AnyOrNone(Chance chance) => chance.Percent(40) ? null : Any(chance);
}
