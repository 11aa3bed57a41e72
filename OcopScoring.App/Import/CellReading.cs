using System.Globalization;
using OcopScoring.Core.Criteria;
using OcopScoring.Core.Session;

namespace OcopScoring.App.Import;

/// <summary>What cells mean: numbers, days and the few words that a list may use. Null for what means nothing, or not one thing.</summary>
public static class CellReading
{
    private const int EarliestYear = 2000;
    private const int DaysBefore1904 = 1462;

    private static readonly string[] DayFormats = ["d/M/yyyy", "d-M-yyyy", "d.M.yyyy", "yyyy-M-d", "yyyy/M/d"];

    /// <summary>A whole number: 5, "5", "05", "5,0" and "5.0" are the same.</summary>
    public static int? Whole(Cell cell)
    {
        var text = CellText.OneLine(cell.Text).Replace(',', '.');
        return decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number == decimal.Truncate(number) && number <= int.MaxValue
            ? (int)number
            : null;
    }

    /// <summary>A day: dd/MM/yyyy, yyyy-MM-dd, or the number by which a spreadsheet counts days.</summary>
    public static DateOnly? Day(Cell cell, bool from1904)
    {
        var text = CellText.OneLine(cell.Text);
        var day = text.Split(' ', 'T')[0];
        DateOnly? found = DateOnly.TryParseExact(day, DayFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var written) ? written
            : Serial(cell, text) is { } serial ? FromSerial(serial + (from1904 ? DaysBefore1904 : 0))
            : null;
        return found is { Year: >= EarliestYear } ? found : null;
    }

    /// <summary>The kind of a dossier, by the usual words for it.</summary>
    public static DossierKind? Kind(string text) => ImportList.Fold(text) switch
    {
        "moi" or "lan dau" or "danh gia moi" or "danh gia lan dau" or "san pham moi" => DossierKind.First,
        "nang hang" or "danh gia nang hang" or "nang hang sao" => DossierKind.Upgrade,
        "danh gia lai" or "danh gia lai khi giay chung nhan het han" or "phan hang lai" or "danh gia phan hang lai" => DossierKind.ReRating,
        _ => null,
    };

    /// <summary>The role of a seat, by the usual words for it. Who is member and secretary at once scores or does not: that is not guessed.</summary>
    public static SeatRole? Role(string text) => ImportList.Fold(text) switch
    {
        "chu tich" or "chu tich hoi dong" => SeatRole.Chair,
        "pho chu tich" or "pho chu tich hoi dong" => SeatRole.ViceChair,
        "uy vien" or "thanh vien" or "uy vien hoi dong" or "thanh vien hoi dong" => SeatRole.Member,
        "thu ky" or "thu ky hoi dong" => SeatRole.Secretary,
        "to tu van" or "thanh vien to tu van" or "tu van" => SeatRole.AdvisoryTeam,
        _ => null,
    };

    /// <summary>The number of a set: as a number, as "Bộ 5" with or without its name, or by its name in an edition.</summary>
    public static int? Set(Cell cell, IEnumerable<CriteriaEdition> editions)
    {
        if (Whole(cell) is { } number)
            return number;

        var folded = ImportList.Fold(cell.Text);
        var words = folded.Split(' ');
        var after = words is ["bo", "so", ..] ? words[2..] : words is ["bo", "tieu", "chi", "so", ..] ? words[4..] : words is ["bo", "tieu", "chi", ..] ? words[3..] : words is ["bo", ..] ? words[1..] : [];
        if (after is [{ } digits, ..] && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var told))
            return told;

        return editions.SelectMany(edition => edition.Sets).Where(set => ImportList.Fold(set.Name) == folded).Select(set => set.Number).Distinct().Take(2).ToArray() is [var only]
            ? only
            : null;
    }

    private static double? Serial(Cell cell, string text) => cell.Number
        ?? (text.Length == 5 && double.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null);

    private static DateOnly? FromSerial(double serial) =>
        serial is >= 1 and < 2958466 ? DateOnly.FromDateTime(DateTime.FromOADate(Math.Floor(serial))) : null;
}
