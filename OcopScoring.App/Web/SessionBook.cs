using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Antiforgery;
using OcopScoring.App.Components.Pages.Sessions;
using OcopScoring.App.Desk;
using OcopScoring.App.Documents.Tables;
using OcopScoring.App.Store;
using OcopScoring.App.Views;
using OcopScoring.Core.Criteria;
using OcopScoring.Core.Session;

namespace OcopScoring.App.Web;

/// <summary>The session book as files, for whoever may see its page, and setting a year's target, for the office alone.</summary>
public static class SessionBook
{
    /// <summary>Where the workbook is.</summary>
    public const string Workbook = "/phien-hop/so-phien-hop.xlsx";

    /// <summary>Where the lists are; <see cref="ListKey"/> says which.</summary>
    public const string List = "/phien-hop/so-phien-hop.csv";

    /// <summary>Which list is asked for: one of <see cref="Lists"/>.</summary>
    public const string ListKey = "bang";

    /// <summary>Where a target is sent to.</summary>
    public const string Target = "/phien-hop/chi-tieu";

    /// <summary>Someone else has set the target meanwhile.</summary>
    public const string MovedOn = "da-doi";

    /// <summary>The lists, in the order of the sheets.</summary>
    public static ImmutableArray<string> Lists { get; } = ["phien", "san-pham", "chi-tieu", "lich-su-chi-tieu"];

    public static void MapSessionBook(this IEndpointRouteBuilder app)
    {
        app.MapGet(Workbook, async (HttpContext context, SessionList list, CriteriaShelf shelf, SessionDesk desk, Reach reach) =>
            PrivateFile.Send(context, XlsxFile.Of(await SheetsAsync(context, list, shelf, desk, reach), "Sổ phiên họp"), XlsxFile.ContentType, "Sổ phiên họp.xlsx"));
        app.MapGet(List, async (HttpContext context, SessionList list, CriteriaShelf shelf, SessionDesk desk, Reach reach) =>
        {
            var wanted = Lists.IndexOf(context.Request.Query[ListKey].ToString());
            return wanted < 0
                ? Results.NotFound()
                : PrivateFile.Send(context, CsvFile.Of((await SheetsAsync(context, list, shelf, desk, reach))[wanted]), CsvFile.ContentType, $"Sổ phiên họp {Lists[wanted]}.csv");
        });
        app.MapPost(Target, SetAsync);
    }

    private static async Task<ImmutableArray<Sheet>> SheetsAsync(HttpContext context, SessionList list, CriteriaShelf shelf, SessionDesk desk, Reach reach)
    {
        var listing = (await list.ReadAsync()).Only(id => reach.Knows(context.User, id));
        var law = shelf.Law.Criteria;
        var recognitions = Recognition.Of(listing.Sessions, listing.Products, law);
        return BookSheets.Of(
            BookFilter.Of(name => context.Request.Query[name], listing.Sessions).Of(listing),
            listing,
            YearProgress.Of(listing, recognitions, shelf.Law.Plans, desk.Today.Year),
            law);
    }

    private static async Task<IResult> SetAsync(HttpContext context, IAntiforgery antiforgery, TargetStore store)
    {
        if (!context.Request.HasFormContentType || !await antiforgery.IsRequestValidAsync(context))
            return Back(("loi", Seating.StalePage));

        var form = await context.Request.ReadFormAsync();
        int? Number(string name) => int.TryParse(form[name].ToString().Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
        (string, string?) Typed(string name) => (name, form[name].ToString() is { Length: <= YearTarget.LongestSource } typed ? typed : null);
        var year = Number("nam");
        if (YearTarget.Read(year, Number("tu-3-sao"), Number("5-sao"), RecordText.Clean(form["nguon"].ToString()), out var problem) is not { } target)
            return Back(("sua", year?.ToString(CultureInfo.InvariantCulture)), Typed("tu-3-sao"), Typed("5-sao"), Typed("nguon"), ("loi", problem.ToString()));

        return await store.SetAsync(target, Number("lan") ?? 0, Actor.Office, AccountClaims.Of(context.User))
            ? Back(("da-ghi", target.Year.ToString(CultureInfo.InvariantCulture)))
            : Back(("sua", target.Year.ToString(CultureInfo.InvariantCulture)), ("loi", MovedOn));
    }

    private static IResult Back(params (string Name, string? Value)[] what) => Results.LocalRedirect(
        new BookFilter(null, null, null, null, null, string.Empty).Address(SessionsPage.Address, what) + "#chi-tieu");
}
