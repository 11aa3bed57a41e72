using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using OcopScoring.App.Desk;
using OcopScoring.App.Store;
using OcopScoring.App.Verification;
using OcopScoring.App.Views;
using OcopScoring.App.Web;
using OcopScoring.App.Words;
using OcopScoring.Core.Criteria;

namespace OcopScoring.App.Components.Pages.Sessions;

/// <summary>The session book: all sessions, filtered by the address alone, what the official ones came to, and the targets. Needs no circuit.</summary>
public partial class SessionsPage
{
    /// <summary>Where it is.</summary>
    public const string Address = "/phien-hop";

    private SessionListing _listing = SessionListing.Empty;
    private BookFilter _filter = null!;
    private ImmutableArray<SessionRow> _shown = [];
    private ILookup<string, ProductRow> _products = null!;
    private ImmutableArray<Recognition> _recognitions = [];
    private ImmutableArray<YearProgress> _progress = [];
    private ImmutableArray<string> _flawed = [];
    private bool _office;
    private int? _editing;
    private int? _saved;
    private string? _problem;

    [CascadingParameter]
    private Task<AuthenticationState> Authentication { get; set; } = null!;

    [Inject]
    private SessionList List { get; set; } = null!;

    [Inject]
    private Reach Reach { get; set; } = null!;

    [Inject]
    private AuditList Audits { get; set; } = null!;

    [Inject]
    private SessionDesk Desk { get; set; } = null!;

    [Inject]
    private CriteriaShelf Shelf { get; set; } = null!;

    [Inject]
    private RefusalWords Refusals { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        var query = QueryHelpers.ParseQuery(new Uri(Navigation.Uri).Query);
        string? Value(string name) => query.GetValueOrDefault(name, StringValues.Empty);

        var user = (await Authentication).User;
        _listing = (await List.ReadAsync()).Only(id => Reach.Knows(user, id));
        _flawed = [.. (await Audits.FlawedAsync()).Where(id => Reach.Knows(user, id))];
        _filter = BookFilter.Of(Value, _listing.Sessions);
        _shown = _filter.Of(_listing);
        _products = _listing.Products.ToLookup(row => row.SessionId, StringComparer.Ordinal);
        _recognitions = Recognition.Of(_listing.Sessions, _listing.Products, Shelf.Law.Criteria);
        _progress = YearProgress.Of(_listing, _recognitions, Shelf.Law.Plans, Desk.Today.Year);
        _office = OfficeBadge.IsWornBy(user);
        _editing = YearIn(Value("sua"));
        _saved = YearIn(Value("da-ghi"));
        _problem = ProblemOf(Value("loi"));
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private IEnumerable<int> Numbers(Func<SessionRow, int> of) => _listing.Sessions.Select(of).Distinct().Order();

    private string ListOf(string which) => _filter.Address(SessionBook.List, (SessionBook.ListKey, which));

    private int? YearIn(string? given) =>
        int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && _progress.Any(known => known.Year == year) ? year : null;

    private string? ProblemOf(string? given) => given switch
    {
        Seating.StalePage => L["Trang này đã cũ nên chưa ghi được. Hãy nhập lại rồi ghi lần nữa."],
        SessionBook.MovedOn => L["Chỉ tiêu vừa được người khác đổi. Hãy xem con số mới rồi ghi lại nếu cần."],
        _ => Enum.TryParse<TargetProblem>(given, out var problem) && Enum.IsDefined(problem) ? L.Say(problem) : null,
    };
}
