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
/// Forms as files. Empty ones of the law are for everybody, a session's empty ones for its seats and the office, filled ones for whom
/// <see cref="FormSight"/> names; to everybody else there is nothing here, not even a refusal.
/// </summary>
public static class FormFiles
{
    /// <summary>How many forms one document may hold. More go out one by one in a ZIP, which is never in memory as a whole.</summary>
    public const int MostInOneDocument = 60;

    private const string EmptyTitle = "Phiếu trống";

    // Large documents are made one after the other: many asked for at once must not take the room's memory away.
    internal static readonly SemaphoreSlim LargeDocuments = new(1);

    /// <summary>The empty form of a set.</summary>
    public static string EmptyOf(CriteriaSet set) => FormattableString.Invariant($"{LawAddress.Index}/{set.EditionId}/{set.Number}/phieu-trong.docx");

    /// <summary>The empty forms of all products of a session: one document, or with "zip" one document a form.</summary>
    public static string EmptyFormsOf(string sessionId, string kind) => $"/phien/{sessionId}/phieu-trong.{kind}";

    /// <summary>The empty form of one product.</summary>
    public static string EmptyOf(string sessionId, string productId) => $"/phien/{sessionId}/phieu-trong/{productId}.docx";

    /// <summary>A member's form.</summary>
    public static string FormOf(string sessionId, string productId, string seatId) => $"/phien/{sessionId}/phieu/{productId}/{seatId}/phieu.docx";

    /// <summary>All forms of a product: one document, or with "zip" one document a form.</summary>
    public static string FormsOf(string sessionId, string productId, string kind) => $"/phien/{sessionId}/cac-phieu/{productId}.{kind}";

    /// <summary>All forms of a session: one document, or with "zip" one document a form.</summary>
    public static string FormsOf(string sessionId, string kind) => $"/phien/{sessionId}/cac-phieu.{kind}";

    public static void MapFormFiles(this IEndpointRouteBuilder app)
    {
        app.MapGet(LawAddress.Index + "/{edition}/{number:int}/phieu-trong.docx", EmptyFormOfSetAsync);
        app.MapGet(EmptyFormsOf("{sessionId}", "{kind:regex(^(docx|zip)$)}"), EmptyFormsAsync);
        app.MapGet(EmptyOf("{sessionId}", "{productId}"), EmptyFormAsync);
        app.MapGet(FormOf("{sessionId}", "{productId}", "{seatId}"), FormAsync);
        app.MapGet(FormsOf("{sessionId}", "{productId}", "{kind:regex(^(docx|zip)$)}"), FormsAsync);
        app.MapGet(FormsOf("{sessionId}", "{kind:regex(^(docx|zip)$)}"),
            (string sessionId, string kind, HttpContext context, SessionDesk desk) => FormsAsync(sessionId, null, kind, context, desk));
    }

    private static async Task<IResult> EmptyFormOfSetAsync(string edition, int number, HttpContext context, CriteriaShelf shelf)
    {
        if (shelf.Law.Criteria.FindSet(CriteriaSet.MakeId(edition, number)) is not { } set)
            return Results.NotFound();
        var name = $"phieu-trong-{set.Id.Replace('/', '-')}.docx";
        return await DocumentAsync(context, name, $"Phiếu trống – {set.Name}", [FormSheet.Empty(shelf.Law, set)]);
    }

    private static Task<IResult> EmptyFormAsync(string sessionId, string productId, HttpContext context, SessionDesk desk, Reach reach) =>
        OfSessionAsync(desk, sessionId, async state => MayPrepareWith(context.User, sessionId, state, reach) && state.FindProduct(productId) is { Product: var product }
            ? await DocumentAsync(context, EmptyName(sessionId, product), EmptyTitle, [FormSheet.Empty(desk, sessionId, state, product)])
            : Results.NotFound());

    private static Task<IResult> EmptyFormsAsync(string sessionId, string kind, HttpContext context, SessionDesk desk, Reach reach) =>
        OfSessionAsync(desk, sessionId, state =>
        {
            var products = MayPrepareWith(context.User, sessionId, state, reach) ? ToJudge(state) : [];
            return ManyAsync(
                context,
                kind,
                EmptyFormsOf(sessionId, "zip"),
                FormNames.Plain($"phieu-trong {sessionId}"),
                EmptyTitle,
                [.. products.Select(product => EmptyName(sessionId, product))],
                products.Select(product => FormSheet.Empty(desk, sessionId, state, product)));
        });

    /// <summary>The products whose empty forms are handed out together: all but those withdrawn.</summary>
    public static ImmutableArray<Product> ToJudge(SessionState state) =>
        [.. state.Products.Where(product => product.Progress is not ProductProgress.Withdrawn).Select(product => product.Product)];

    internal static bool MayPrepareWith(ClaimsPrincipal user, string sessionId, SessionState state, Reach reach) =>
        (SeatBadge.Of(user, sessionId) is { SeatId: var seat } && state.FindSeat(seat) is not null) || reach.IsOffice(user, sessionId) || (AuditorBadge.IsWornBy(user) && AuditSight.MayRead(state));

    private static string EmptyName(string sessionId, Product product) => FormNames.Plain($"phieu-trong {sessionId} {product.Id}") + ".docx";

    private static Task<IResult> FormAsync(string sessionId, string productId, string seatId, HttpContext context, SessionDesk desk) =>
        OfSessionAsync(desk, sessionId, async state => Find(state, context.User, sessionId, productId, seatId) is { } form
            ? await DocumentAsync(context, FormNames.Of(state, [form])[0], Title(state), [FormSheet.Filled(desk, sessionId, state, form)])
            : Results.NotFound());

    /// <summary>A member's form for whoever may have it, to be shown on a page; null for everybody else.</summary>
    public static async Task<FormSheet?> FindAsync(SessionDesk desk, ClaimsPrincipal user, string sessionId, string productId, string seatId) =>
        await StateAsync(desk, sessionId) is { } state && Find(state, user, sessionId, productId, seatId) is { } form
            ? FormSheet.Filled(desk, sessionId, state, form)
            : null;

    private static SeatForm? Find(SessionState state, ClaimsPrincipal user, string sessionId, string productId, string seatId) =>
        Reader.Of(user, sessionId) is { } reader && state.FindProduct(productId) is { } product
            ? FormSight.Find(state, product, seatId, reader)
            : null;

    private static Task<IResult> FormsAsync(string sessionId, string? productId, string kind, HttpContext context, SessionDesk desk) =>
        OfSessionAsync(desk, sessionId, state =>
        {
            var forms = FormsFor(state, productId, Reader.Of(context.User, sessionId));
            return ManyAsync(
                context,
                kind,
                productId is null ? FormsOf(sessionId, "zip") : FormsOf(sessionId, productId, "zip"),
                FormNames.Plain($"cac-phieu {sessionId} {productId}"),
                Title(state),
                FormNames.Of(state, forms),
                forms.Select(form => FormSheet.Filled(desk, sessionId, state, form)));
        });

    private static ImmutableArray<SeatForm> FormsFor(SessionState state, string? productId, Viewer? by) => (by, productId) switch
    {
        (null, _) => [],
        (_, null) => FormSight.All(state, by),
        _ => state.FindProduct(productId) is { } product ? FormSight.Of(state, product, by) : [],
    };

    private static string Title(SessionState state) => $"{FormPaper.Title} – {state.Convening!.Title}";

    // Too many for one document are sent to the ZIP instead: whoever kept an older link still gets the forms.
    private static async Task<IResult> ManyAsync(
        HttpContext context, string kind, string zip, string name, string title, ImmutableArray<string> names, IEnumerable<FormSheet> sheets)
    {
        if (names.IsEmpty)
            return Results.NotFound();
        if (kind == "docx")
            return names.Length > MostInOneDocument ? Results.LocalRedirect(zip) : await DocumentAsync(context, name + ".docx", title, [.. sheets]);

        PrivateFile.Announce(context.Response, "attachment", name + ".zip");
        var files = names.Zip(sheets, (file, sheet) => (file, FormPaper.Of(title, [sheet]).Write()));
        return Results.Stream(body => PrivateFile.PourAsync(StoredZip.Pieces(files), body), "application/zip");
    }

    private static async Task<IResult> DocumentAsync(HttpContext context, string name, string title, IReadOnlyList<FormSheet> sheets) =>
        PrivateFile.Send(context, await BytesAsync(title, sheets, context.RequestAborted), WordPaper.ContentType, name);

    private static async Task<byte[]> BytesAsync(string title, IReadOnlyList<FormSheet> sheets, CancellationToken cancel)
    {
        if (sheets.Count == 1)
            return FormPaper.Of(title, sheets).Write();

        await LargeDocuments.WaitAsync(cancel);
        try
        {
            return FormPaper.Of(title, sheets).Write();
        }
        finally
        {
            LargeDocuments.Release();
        }
    }

    private static async Task<IResult> OfSessionAsync(SessionDesk desk, string sessionId, Func<SessionState, Task<IResult>> answer) =>
        await StateAsync(desk, sessionId) is { } state ? await answer(state) : Results.NotFound();

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
