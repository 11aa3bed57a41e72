using System.Globalization;
using Microsoft.Extensions.Localization;
using OcopScoring.Core.Replay;
using OcopScoring.Core.Session;

namespace OcopScoring.App.Words;

/// <summary>Says what verification found: on the auditor's page and on the command line in the same words.</summary>
public sealed class FindingWords(IStringLocalizer<AppWords> L)
{
    // Enough to know a hash again; the whole of it stands beside the sentence, as what was expected and what was found.
    private const int ShownDigits = 12;

    private readonly RefusalWords _refusals = new(L);

    /// <summary>What is wrong, in one sentence or two.</summary>
    /// <param name="flaw">What was found.</param>
    /// <param name="state">The session, for the names in it; the initial state where there is none.</param>
    public string Say(ReplayFlaw flaw, SessionState state) => flaw switch
    {
        ReplayFlaw.Empty => L["Hồ sơ không có sự kiện nào."],
        ReplayFlaw.Unreadable line => L["Dòng {0} không đọc được, hoặc không viết đúng như định dạng quy định.", line.Line],
        ReplayFlaw.NotExact => L["Mã phiên, người thực hiện, thời điểm hoặc mã lệnh không viết đúng cách viết duy nhất được băm."],
        ReplayFlaw.ActorUnknown actor => L["“{0}” không phải là Văn phòng, cũng không phải là một ghế.", actor.Actor],
        ReplayFlaw.FactUnknown fact => L["Chương trình không biết loại sự kiện “{0}”, dạng {1}.", fact.Type, fact.Shape],
        ReplayFlaw.FactUnreadable fact => L["Nội dung không phải là một sự kiện “{0}”.", fact.Type],
        ReplayFlaw.NotCanonical => L["Nội dung viết khác cách viết duy nhất của hồ sơ (thứ tự khóa, khoảng trắng, mã ký tự)."],
        ReplayFlaw.OutOfPlace place => L["Sự kiện đứng sai chỗ: ở chỗ này phải là sự kiện số {0}.", place.Expected],
        ReplayFlaw.OtherSession session => L["Sự kiện thuộc phiên “{0}”, không thuộc phiên “{1}”.", session.Found, session.Expected],
        ReplayFlaw.LinkBroken link => L["Không nối với sự kiện đứng trước: mã băm trước ghi {0}…, phải là {1}….", Short(link.Found), Short(link.Expected)],
        ReplayFlaw.HashMismatch hash => L["Nội dung đã bị sửa: mã băm ghi {0}…, tính lại từ nội dung là {1}….", Short(hash.Found), Short(hash.Expected)],
        ReplayFlaw.CutOff cut => L["Hồ sơ chỉ có {0} sự kiện, trước đây đã có ít nhất {1}: phần cuối đã bị cắt.", cut.Found, cut.Demanded],
        ReplayFlaw.OtherHead head => L["Ở sự kiện này trước đây là mã băm {0}…, nay hồ sơ mang {1}…: chuỗi đã bị làm lại.", Short(head.Expected), Short(head.Found)],
        ReplayFlaw.LawMissing law => L["Không có văn bản “{0}” đúng từng byte như phiên họp đã ghim ({1}…).", law.Id, Short(law.Sha256)],
        ReplayFlaw.LawUnpinned law => L["Văn bản kèm theo “{0}” ({1}…) không phải là văn bản mà phiên họp đã ghim.", law.Path, Short(law.Sha256)],
        ReplayFlaw.CommandRepeated command => L["Lệnh này đã được thực hiện một lần, ở sự kiện {0}.", command.First],
        ReplayFlaw.NoSuchCommand => L["Các sự kiện ghi cùng một mã lệnh không thể do một lệnh làm ra."],
        ReplayFlaw.WouldBeRefused { Refusal: var refusal } => L["Xét lại theo luật đã ghim, việc này bị từ chối: {0}", _refusals.Say(refusal, state)],
        ReplayFlaw.OtherFact { Expected: null } => L["Xét lại, lệnh này không làm ra sự kiện đang ghi."],
        ReplayFlaw.OtherFact { Found: null } => L["Xét lại, lệnh này còn làm ra một sự kiện nữa mà hồ sơ không có."],
        ReplayFlaw.OtherFact => L["Xét lại, lệnh này làm ra nội dung khác với nội dung đang ghi."],
        ReplayFlaw.NoSession => L["Các sự kiện không làm thành một phiên họp; phần sau không xét được."],
        ReplayFlaw.OtherSpread spread => L["“{0}”: tính lại từ các phiếu, chênh lệch điểm là {1}; hồ sơ ghi {2}.", Product(state, spread.ProductId), Spread(spread.Expected), Spread(spread.Found)],
        ReplayFlaw.OtherRating { Expected: null } rating => L["“{0}”: không có phiếu nào được tính; hồ sơ ghi {1}.", Product(state, rating.ProductId), Rating(rating.Found)],
        ReplayFlaw.OtherRating { Expected: { } expected } rating when Rating(expected) == Rating(rating.Found) =>
            L["“{0}”: tính lại từ các phiếu, các yêu cầu tối thiểu chưa đạt hoặc quy tắc khác với hồ sơ ghi.", Product(state, rating.ProductId)],
        ReplayFlaw.OtherRating { Expected: { } expected } rating => L["“{0}”: tính lại từ các phiếu là {1}; hồ sơ ghi {2}.", Product(state, rating.ProductId), Rating(expected), Rating(rating.Found)],
        ReplayFlaw.DocumentMissing document => L["Thiếu tài liệu mà hồ sơ ghi mã băm ({0}…).", Short(document.Sha256)],
        ReplayFlaw.DocumentChanged document => L["Tài liệu đã bị sửa: hồ sơ ghi mã băm {0}…, tệp hiện có là {1}….", Short(document.Expected), Short(document.Found)],
        ReplayFlaw.OtherRow { Column: { } column } row => L["Bảng {0}, dòng {1}, cột {2}: hồ sơ làm ra “{3}”, bảng ghi “{4}”.", row.Table, row.Key, column, row.Expected ?? "", row.Found ?? ""],
        ReplayFlaw.OtherRow { Found: null } row => L["Bảng {0}: thiếu dòng {1} mà hồ sơ làm ra.", row.Table, row.Key],
        ReplayFlaw.OtherRow row => L["Bảng {0}: thừa dòng {1}, hồ sơ không làm ra.", row.Table, row.Key],
        ReplayFlaw.OtherFile { Expected: null } file => L["Tệp “{0}” không có trong danh mục.", file.Path],
        ReplayFlaw.OtherFile { Found: null } file => L["Thiếu tệp “{0}” mà danh mục ghi.", file.Path],
        ReplayFlaw.OtherFile { Expected: { } expected, Found: { } found } file => L["Tệp “{0}” khác với danh mục: danh mục ghi {1}…, tệp hiện có là {2}….", file.Path, Short(expected), Short(found)],
        ReplayFlaw.OtherRecord record => L["Danh mục nói về phiên “{0}” với {1} sự kiện, mã băm cuối {2}…; hồ sơ kèm theo khác thế.", record.SessionId, record.Head.Count, Short(record.Head.Hash)],
        _ => throw new ArgumentOutOfRangeException(nameof(flaw), flaw.GetType().Name, "No words for this flaw."),
    };

    /// <summary>What was expected and what was found, in full, where a flaw has both sides; null for a side it has not.</summary>
    public (string? Expected, string? Found) Sides(ReplayFlaw flaw) => flaw switch
    {
        ReplayFlaw.OutOfPlace place => (place.Expected.ToString(CultureInfo.InvariantCulture), null),
        ReplayFlaw.OtherSession session => (session.Expected, session.Found),
        ReplayFlaw.LinkBroken link => (link.Expected, link.Found),
        ReplayFlaw.HashMismatch hash => (hash.Expected, hash.Found),
        ReplayFlaw.CutOff cut => (cut.Demanded.ToString(CultureInfo.InvariantCulture), cut.Found.ToString(CultureInfo.InvariantCulture)),
        ReplayFlaw.OtherHead head => (head.Expected, head.Found),
        ReplayFlaw.LawMissing law => (law.Sha256, null),
        ReplayFlaw.LawUnpinned law => (null, law.Sha256),
        ReplayFlaw.OtherFact fact => (fact.Expected, fact.Found),
        ReplayFlaw.OtherSpread spread => (Spread(spread.Expected), Spread(spread.Found)),
        ReplayFlaw.OtherRating rating => (rating.Expected is { } expected ? Rating(expected) : null, Rating(rating.Found)),
        ReplayFlaw.DocumentMissing document => (document.Sha256, null),
        ReplayFlaw.DocumentChanged document => (document.Expected, document.Found),
        ReplayFlaw.OtherRow row => (row.Expected, row.Found),
        ReplayFlaw.OtherFile file => (file.Expected, file.Found),
        ReplayFlaw.OtherRecord record => (record.Head.Pair, null),
        _ => (null, null),
    };

    /// <summary>A level of verification: what it asks.</summary>
    public string Level(ReplayLevel level) => level switch
    {
        ReplayLevel.Form => L["Hình thức: mỗi sự kiện đọc được và viết đúng định dạng"],
        ReplayLevel.Chain => L["Chuỗi băm: mỗi sự kiện nối với sự kiện trước và khớp mã băm"],
        ReplayLevel.Legality => L["Đúng luật: xét lại mỗi lệnh theo luật đã ghim ra đúng sự kiện đã ghi"],
        ReplayLevel.Arithmetic => L["Số học: tính lại mỗi chênh lệch, mỗi hạng sao từ các phiếu"],
        ReplayLevel.Views => L["Danh sách: bảng và thống kê đúng như hồ sơ làm ra"],
        _ => throw new ArgumentOutOfRangeException(nameof(level)),
    };

    /// <summary>The rule a finding breaks.</summary>
    public string Rule(ReplayRule rule) => rule switch
    {
        ReplayRule.Form => L["Hình thức"],
        ReplayRule.Chain => L["Chuỗi băm"],
        ReplayRule.Head => L["Mã băm đã biết từ trước"],
        ReplayRule.Law => L["Văn bản đã ghim"],
        ReplayRule.Legality => L["Đúng luật"],
        ReplayRule.Arithmetic => L["Số học"],
        ReplayRule.Document => L["Tài liệu"],
        ReplayRule.Views => L["Danh sách"],
        ReplayRule.Manifest => L["Danh mục gói"],
        _ => throw new ArgumentOutOfRangeException(nameof(rule)),
    };

    // What stands in a damaged record may be shorter than a hash.
    private static string Short(string hash) => hash.Length > ShownDigits ? hash[..ShownDigits] : hash;

    private static string Product(SessionState state, string productId) => state.FindProduct(productId)?.Product.Name ?? productId;

    private string Spread(SpreadExceeded? spread) => spread is null
        ? L["trong giới hạn"]
        : L["từ {0} đến {1} điểm, quá giới hạn {2}", spread.Min, spread.Max, spread.Limit];

    // The exact mean is a ratio: sum and count say it without rounding.
    private string Rating(Rating rating) => L["{0} điểm trên {1} phiếu, {2}", rating.Sum.ToString(CultureInfo.InvariantCulture), rating.Counted, L.Verdict(rating.Outcome, rating.Stars)];
}
