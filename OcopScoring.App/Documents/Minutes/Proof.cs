using OcopScoring.App.Documents.Word;
using OcopScoring.Core.Minutes;
using QRCoder;

namespace OcopScoring.App.Documents.Minutes;

/// <summary>Which record these minutes tell of, so that one that was cut off or made anew can be told from it.</summary>
internal static class Proof
{
    private const int PixelsPerModule = 4;
    private const decimal WidthMm = 32;

    public static IEnumerable<WordBlock> Of(MinutesContent content) =>
    [
        new WordText("ĐỐI CHIẾU VỚI HỒ SƠ ĐIỆN TỬ") { Style = WordStyle.Title },
        new WordText(FormattableString.Invariant(
            $"Biên bản kể lại {content.Head.Count} sự kiện đầu tiên của hồ sơ phiên {content.SessionId}. Mã băm SHA-256 của sự kiện thứ {content.Head.Count}:")) { Style = WordStyle.Plain, KeepWithNext = true },
        new WordText(new WordRun(content.Head.Hash, WordLook.Bold, 12)) { Style = WordStyle.Plain, KeepWithNext = true },
        new WordPicture(Code(content.Head.Pair), WidthMm, $"Mã QR: {content.Head.Pair}") { Align = WordAlign.Left, KeepWithNext = true },
        new WordText("Khi đối chiếu, hồ sơ phải mang đúng mã băm này ở đúng số sự kiện này; hồ sơ bị sửa, cắt bớt hoặc làm lại sẽ bị phát hiện. Việc lập, ký và niêm phong biên bản là các sự kiện sau đó.") { Style = WordStyle.Remark },
    ];

    private static byte[] Code(string text)
    {
        using var code = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        return StoredPng.Of(code.ModuleMatrix, PixelsPerModule);
    }
}
