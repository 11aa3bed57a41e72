using System.Text;

namespace OcopScoring.App.Bundles;

/// <summary>What a bundle says to whoever opens it with nothing else at hand.</summary>
internal static class BundleReadme
{
    private const string Text = """
        GÓI HỒ SƠ PHIÊN HỌP ĐÁNH GIÁ, PHÂN HẠNG SẢN PHẨM OCOP (ocop-bundle/1)

        Gói này chứa toàn bộ hồ sơ một phiên họp của Hội đồng:
          manifest.json   danh mục: phiên họp, số sự kiện, mã băm cuối, SHA-256 của từng tệp
          events.jsonl    mọi sự kiện của phiên, mỗi dòng một sự kiện, nối nhau thành chuỗi băm
          criteria/       các văn bản (bộ tiêu chí, Quy chế, mẫu) đúng từng byte như phiên họp đã ghim
          documents/      biên bản, bản đã ký, bản chụp phiếu giấy mà hồ sơ ghi mã băm

        Đối chiếu (không cần mạng, không cần cơ sở dữ liệu):
          dotnet run --project OcopScoring.App -- verify TỆP.zip --head SỐ:MÃ_BĂM
        SỐ:MÃ_BĂM in ở trang cuối biên bản (cũng là mã QR). Không có nó thì phần cuối bị cắt,
        hoặc cả chuỗi bị làm lại cho hợp lệ, không phát hiện được.
        Sửa đổi bị phát hiện; đối chiếu không chứng minh rằng điều được ghi là đúng sự thật.

        RECORD OF A COUNCIL SESSION RATING OCOP PRODUCTS (ocop-bundle/1)

        This bundle holds the whole record of one session:
          manifest.json   contents: session, number of events, last hash, SHA-256 of each file
          events.jsonl    every event of the session, one a line, linked into a chain of hashes
          criteria/       the texts (criteria, council's rules, template) byte for byte as pinned
          documents/      minutes, signed minutes, scans of paper forms that the record names by hash

        To verify (no network, no database):
          dotnet run --project OcopScoring.App -- verify FILE.zip --head COUNT:HASH
        COUNT:HASH stands on the last page of the minutes (also as a QR code). Without it a tail
        that was cut off, or a chain that was lawfully made anew, cannot be seen.
        Changes are detected; verification does not prove that what was recorded is true.
        The format is described in OcopScoring.Core/Record/FORMAT.md of the program's source.

        """;

    public static byte[] Bytes { get; } = Encoding.UTF8.GetBytes(Text.ReplaceLineEndings("\n"));
}
