using System.Collections.Immutable;
using OcopScoring.App.Desk;
using OcopScoring.App.Words;
using OcopScoring.Core.Criteria;
using OcopScoring.Core.Scoring;
using OcopScoring.Core.Session;

namespace OcopScoring.App.Documents.Forms;

/// <summary>A form as it goes on paper: the statutory text, whose product it is about, and what a member answered; or blanks to fill in.</summary>
/// <param name="Template">The standing texts.</param>
/// <param name="Instrument">The decision that prints the set.</param>
/// <param name="Set">The set.</param>
/// <param name="At">The time of what is told, from the record or the law: never the clock's.</param>
public sealed record FormSheet(FormTemplate Template, Instrument Instrument, CriteriaSet Set, DateTimeOffset At)
{
    private const string UsualTemplate = "default";

    /// <summary>The session it belongs to; null for a form that belongs to none.</summary>
    public SessionConvened? Convening { get; init; }

    /// <summary>The product; null for blanks.</summary>
    public Product? Product { get; init; }

    /// <summary>The office of the member; null for blanks.</summary>
    public string? Office { get; init; }

    /// <summary>The member's answers; null for an empty form.</summary>
    public FormAnswers? Answers { get; init; }

    /// <summary>The line at the foot of every page.</summary>
    public string Footer { get; init; } = "";

    /// <summary>An empty form of a set, for everybody.</summary>
    /// <param name="law">The law.</param>
    /// <param name="set">The set.</param>
    public static FormSheet Empty(Lawbook law, CriteriaSet set)
    {
        var instrument = law.Criteria.Editions.Single(edition => edition.Id == set.EditionId).Instrument;
        var issued = new DateTimeOffset(instrument.Issued.ToDateTime(TimeOnly.MinValue), OfficialTime.Offset);
        var template = law.Templates.Where(each => each.Id == UsualTemplate).MaxBy(each => each.Version)!;
        return new FormSheet(template, instrument, set, issued)
        {
            Footer = $"Phiếu trống · {SetLine(instrument, set)}",
        };
    }

    /// <summary>An empty form of a product, its head filled in.</summary>
    /// <param name="desk">The desk the session is kept at.</param>
    /// <param name="sessionId">The session.</param>
    /// <param name="state">The session as it stands.</param>
    /// <param name="product">One of its products.</param>
    public static FormSheet Empty(SessionDesk desk, string sessionId, SessionState state, Product product) =>
        Of(desk, sessionId, state, product, state.FindProduct(product.Id)!.LastVersion) with
        {
            Footer = $"Phiếu trống · phiên {sessionId} · {product.Code}",
        };

    /// <summary>A member's form, as the record holds it.</summary>
    /// <param name="desk">The desk the session is kept at.</param>
    /// <param name="sessionId">The session.</param>
    /// <param name="state">The session as it stands.</param>
    /// <param name="form">The form.</param>
    public static FormSheet Filled(SessionDesk desk, string sessionId, SessionState state, SeatForm form)
    {
        var product = form.Product.Product;
        var office = OfficeOf(state, form.SeatId);
        var sheet = Of(desk, sessionId, state, product, form.Form.Version);
        return sheet with
        {
            Office = office,
            Answers = new FormAnswers(
                Scoreboard.BallotOf(sheet.Set, form.Form),
                form.Form.Comments,
                form.Form.Opinion,
                [.. Remarks(state, form)]),
            Footer = FormattableString.Invariant($"Phiên {sessionId} · {product.Code} · {office} · ghi nhận số {form.Form.Version}"),
        };
    }

    /// <summary>The line that names the set and the decision.</summary>
    /// <param name="instrument">The decision.</param>
    /// <param name="set">The set.</param>
    public static string SetLine(Instrument instrument, CriteriaSet set) =>
        FormattableString.Invariant($"Bộ tiêu chí số {set.Number}, {set.Provenance.Annex} Quyết định số {instrument.Number}");

    private static FormSheet Of(SessionDesk desk, string sessionId, SessionState state, Product product, int version) =>
        new(
            desk.Scoreboard.TemplateOf(state),
            desk.Scoreboard.EditionOf(product).Instrument,
            desk.Scoreboard.SetOf(product),
            desk.MomentOf(sessionId, version) ?? throw new InvalidOperationException("A fact of the record has its time."))
        {
            Convening = state.Convening,
            Product = product,
        };

    private static string OfficeOf(SessionState state, string seatId) => state.OfficeOf(seatId) ?? seatId;

    // What the record says of the form itself, which its reader must know.
    private static IEnumerable<string> Remarks(SessionState state, SeatForm form)
    {
        if (form.Round.Number > 1)
        {
            yield return form.Round.Criteria.IsEmpty
                ? FormattableString.Invariant($"Phiếu của lượt chấm {form.Round.Number}.")
                : FormattableString.Invariant($"Phiếu của lượt chấm {form.Round.Number}, chấm lại các tiêu chí {string.Join(", ", form.Round.Criteria)}.");
        }

        if (!form.Counts)
            yield return FormattableString.Invariant($"Phiếu này thuộc lượt chấm {form.Round.Number}, không phải lượt cuối, nên không tính vào kết quả.");
        if (form.Form.Paper is { } paper)
            yield return $"Nhập từ phiếu giấy bởi {OfficeOf(state, paper.EnteredBy)}; {OfficeOf(state, paper.ConfirmedBy)} đã đối chiếu. SHA-256 của bản quét: {paper.ScanSha256[..16]}…";
    }
}

/// <summary>What a member answered.</summary>
/// <param name="Ballot">The form with its points.</param>
/// <param name="Comments">Remarks by criterion.</param>
/// <param name="Opinion">The opinion, if any.</param>
/// <param name="Remarks">What the record says of the form itself.</param>
public sealed record FormAnswers(
    Ballot Ballot, ImmutableSortedDictionary<string, string> Comments, string? Opinion, ImmutableArray<string> Remarks);
