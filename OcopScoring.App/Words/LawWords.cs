using OcopScoring.Core.Criteria;
using static OcopScoring.App.Words.AppWords;

namespace OcopScoring.App.Words;

/// <summary>The closed lists of the law in words, as keys of <see cref="AppWords"/>.</summary>
public static class LawWords
{
    /// <summary>How far a text may be trusted.</summary>
    /// <param name="status">The status.</param>
    public static string Of(TextStatus status) => status switch
    {
        TextStatus.Transcribed => Key("Đã chép lại"),
        TextStatus.SecondHand => Key("Nguồn gián tiếp"),
        TextStatus.Reconstructed => Key("Phục dựng"),
        TextStatus.Attested => Key("Đã đối chiếu"),
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };

    /// <summary>What follows from a ground of elimination.</summary>
    /// <param name="effect">The effect.</param>
    public static string Of(EliminationEffect effect) => effect switch
    {
        EliminationEffect.RejectDossier => Key("Loại hồ sơ"),
        EliminationEffect.StopEvaluation => Key("Dừng đánh giá"),
        EliminationEffect.NotEligible => Key("Không thuộc diện đánh giá"),
        _ => throw new ArgumentOutOfRangeException(nameof(effect)),
    };

    /// <summary>What a star mark of the form asks for.</summary>
    /// <param name="star">Three, four or five.</param>
    public static string Minimum(StarRating star) => star switch
    {
        StarRating.Three => Key("tối thiểu 3 sao"),
        StarRating.Four => Key("tối thiểu 4 sao"),
        StarRating.Five => Key("tối thiểu 5 sao"),
        _ => throw new ArgumentOutOfRangeException(nameof(star)),
    };

    /// <summary>What a box means that the form prints without words.</summary>
    public static string WordlessBox => Key("Ô in không có lời: đánh dấu thì được điểm, để trống là 0 điểm.");

    /// <summary>On what a reconstructed criterion rests.</summary>
    /// <param name="basis">The word of the criteria file.</param>
    public static string Basis(string basis) => basis switch
    {
        "sheet-2024" => Key("theo phiếu chấm năm 2024"),
        "set1-common" => Key("lời chung theo bộ 1"),
        "sandwich" => Key("bản 2019 và bản 2026 giống nhau"),
        "successor" => Key("theo bản 2026"),
        "balanced" => Key("cân cho khớp tổng điểm"),
        _ => basis,
    };
}
