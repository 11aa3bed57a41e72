using System.Collections.Immutable;
using System.Security.Claims;
using OcopScoring.App.Desk;
using OcopScoring.App.Documents;
using OcopScoring.App.Documents.Forms;
using OcopScoring.App.Documents.Word;
using OcopScoring.Core.Criteria;
using OcopScoring.Core.Record;
using OcopScoring.Core.Session;

namespace OcopScoring.App.Web;

/// <summary>
/// Forms as files. Empty ones are for everybody, filled ones for whom <see cref="FormSight"/> names; to everybody else there is nothing
/// here, not even a refusal.
/// </summary>
public static class FormFiles
{
    /// <summary>The empty form of a set.</summary>
    public static string EmptyOf(CriteriaSet set) => FormattableString.Invariant($"{LawAddress.Index}/{set.EditionId}/{set.Number}/phieu-trong.docx");

    /// <summary>The empty forms of all products of a session, in one document.</summary>
    public static string EmptyOf(string sessionId) => $"/phien/{sessionId}/phieu-trong.docx";

    /// <summary>The empty form of one product.</summary>
    public static string EmptyOf(string sessionId, string productId) => $"/phien/{sessionId}/phieu-trong/{productId}.docx";

    /// <summary>A member's form.</summary>
    public static string FormOf(string sessionId, string productId, string seatId) => $"/phien/{sessionId}/phieu/{productId}/{seatId}/phieu.docx";

    /// <summary>All forms of a product: one document, or with "zip" one document a form.</summary>
    public static string FormsOf(string sessionId, string productId, string kind) => $"/phien/{sessionId}/cac-phieu/{productId}.{kind}";

    /// <summary>All forms of a session: one document, or with "zip" one document a form.</summary>
    public static string FormsOf(string sessionId, string kind) => $"/phien/{sessionId}/cac-phieu.{kind}";

    public static void MapFormFiles(this WebApplication app)
    {
        app.MapGet(LawAddress.Index + "/{edition}/{number:int}/phieu-trong.docx", EmptyFormOfSet);
        app.MapGet(EmptyOf("{sessionId}"), (string sessionId, HttpContext context, SessionDesk desk) => EmptyAsync(sessionId, null, context, desk));
        app.MapGet(EmptyOf("{sessionId}", "{productId}"), EmptyAsync);
        app.MapGet(FormOf("{sessionId}", "{productId}", "{seatId}"), FormAsync);
        app.MapGet(FormsOf("{sessionId}", "{productId}", "{kind:regex(^(docx|zip)$)}"), FormsAsync);
        app.MapGet(FormsOf("{sessionId}", "{kind:regex(^(docx|zip)$)}"),
            (string sessionId, string kind, HttpContext context, SessionDesk desk) => FormsAsync(sessionId, null, kind, context, desk));
    }

    private static IResult EmptyFormOfSet(string edition, int number, HttpContext context, CriteriaShelf shelf)
    {
        if (shelf.Law.Criteria.FindSet(CriteriaSet.MakeId(edition, number)) is not { } set)
            return Results.NotFound();
        var name = $"phieu-trong-{set.Id.Replace('/', '-')}.docx";
        return Document(context, name, $"Phiếu trống – {set.Name}", [FormSheet.Empty(shelf.Law, set)]);
    }

    private static Task<IResult> EmptyAsync(string sessionId, string? productId, HttpContext context, SessionDesk desk) =>
        OfSessionAsync(desk, sessionId, state =>
        {
            var products = state.Products.Where(each => productId is null || each.Product.Id == productId).Select(each => each.Product).ToList();
            var name = FormNames.Plain($"phieu-trong {sessionId} {productId}") + ".docx";
            return products.Count == 0
                ? Results.NotFound()
                : Document(context, name, "Phiếu trống", [.. products.Select(product => FormSheet.Empty(desk, sessionId, state, product))]);
        });

    private static Task<IResult> FormAsync(string sessionId, string productId, string seatId, HttpContext context, SessionDesk desk) =>
        OfSessionAsync(desk, sessionId, state => Find(state, context.User, sessionId, productId, seatId) is { } form
            ? Document(context, FormNames.Of(state, [form])[0], Title(state), [FormSheet.Filled(desk, sessionId, state, form)])
            : Results.NotFound());

    /// <summary>A member's form for whoever may have it, to be shown on a page; null for everybody else.</summary>
    public static async Task<FormSheet?> FindAsync(SessionDesk desk, ClaimsPrincipal user, string sessionId, string productId, string seatId) =>
        await StateAsync(desk, sessionId) is { } state && Find(state, user, sessionId, productId, seatId) is { } form
            ? FormSheet.Filled(desk, sessionId, state, form)
            : null;

    private static SeatForm? Find(SessionState state, ClaimsPrincipal user, string sessionId, string productId, string seatId) =>
        SeatBadge.Of(user, sessionId) is { } badge && state.FindProduct(productId) is { } product
            ? FormSight.Find(state, product, seatId, badge.SeatId)
            : null;

    private static Task<IResult> FormsAsync(string sessionId, string? productId, string kind, HttpContext context, SessionDesk desk) =>
        OfSessionAsync(desk, sessionId, state =>
        {
            var forms = FormsFor(state, productId, SeatBadge.Of(context.User, sessionId)?.SeatId);
            if (forms.IsEmpty)
                return Results.NotFound();

            var name = FormNames.Plain($"cac-phieu {sessionId} {productId}");
            var sheets = forms.Select(form => FormSheet.Filled(desk, sessionId, state, form));
            if (kind == "docx")
                return Document(context, name + ".docx", Title(state), [.. sheets]);

            PrivateFile.Announce(context.Response, "attachment", name + ".zip");
            var files = FormNames.Of(state, forms).Zip(sheets, (file, sheet) => (file, FormPaper.Write(Title(state), [sheet])));
            return Results.Stream(body => SendAsync(StoredZip.Pieces(files), body), "application/zip");
        });

    private static ImmutableArray<SeatForm> FormsFor(SessionState state, string? productId, string? by) => (by, productId) switch
    {
        (null, _) => [],
        (_, null) => FormSight.All(state, by),
        _ => state.FindProduct(productId) is { } product ? FormSight.Of(state, product, by) : [],
    };

    private static string Title(SessionState state) => $"{FormPaper.Title} – {state.Convening!.Title}";

    private static IResult Document(HttpContext context, string name, string title, IReadOnlyList<FormSheet> sheets) =>
        PrivateFile.Send(context, FormPaper.Write(title, sheets), WordPaper.ContentType, name);

    private static async Task SendAsync(IEnumerable<ReadOnlyMemory<byte>> pieces, Stream body)
    {
        foreach (var piece in pieces)
            await body.WriteAsync(piece);
    }

    private static async Task<IResult> OfSessionAsync(SessionDesk desk, string sessionId, Func<SessionState, IResult> answer) =>
        await StateAsync(desk, sessionId) is { } state ? answer(state) : Results.NotFound();

    private static async Task<SessionState?> StateAsync(SessionDesk desk, string sessionId)
    {
        try
        {
            return await desk.FindAsync(sessionId) is { Convening: not null } state ? state : null;
        }
        catch (RecordDamagedException)
        {
            return null; // logged where it was found; no paper is made of a record that does not hold
        }
    }
}
