using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Components;
using OcopScoring.App.Store;
using OcopScoring.App.Views;
using OcopScoring.App.Words;
using OcopScoring.Core.Session;

namespace OcopScoring.App.Components.Pages.Sessions;

/// <summary>All sessions, filtered by the address alone, and what the official ones came to. Needs no circuit.</summary>
public partial class SessionsPage
{
    /// <summary>Where it is.</summary>
    public const string Address = "/phien-hop";

    private static readonly ImmutableArray<(string Name, SessionPurpose Purpose)> Purposes =
    [
        ("chinh-thuc", SessionPurpose.Official),
        ("tap-huan", SessionPurpose.Practice),
        ("trinh-dien", SessionPurpose.Demonstration),
    ];

    private SessionListing _listing = new([], [], []);
    private ImmutableArray<SessionRow> _shown = [];
    private int? _year;
    private int? _campaign;
    private SessionPurpose? _purpose;

    /// <summary>The year to show; all when empty or unknown.</summary>
    [SupplyParameterFromQuery(Name = "nam")]
    private string? Year { get; set; }

    /// <summary>The campaign to show; all when empty or unknown.</summary>
    [SupplyParameterFromQuery(Name = "dot")]
    private string? Campaign { get; set; }

    /// <summary>The purpose to show; all when empty or unknown.</summary>
    [SupplyParameterFromQuery(Name = "loai")]
    private string? Purpose { get; set; }

    [Inject]
    private SessionList List { get; set; } = null!;

    [Inject]
    private RefusalWords Refusals { get; set; } = null!;

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        _listing = await List.ReadAsync();

        // A filter that names nothing we have is no filter: an old link must not lead to an empty page.
        _year = Among(Year, _listing.Sessions.Select(row => row.Year));
        _campaign = Among(Campaign, _listing.Sessions.Select(row => row.Campaign));
        _purpose = Purposes.Where(known => known.Name == Purpose).Select(known => (SessionPurpose?)known.Purpose).FirstOrDefault();
        _shown =
        [
            .. _listing.Sessions.Where(row =>
                (_year ?? row.Year) == row.Year && (_campaign ?? row.Campaign) == row.Campaign && (_purpose ?? row.Purpose) == row.Purpose),
        ];
    }

    private static int? Among(string? given, IEnumerable<int> known) =>
        int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && known.Contains(number) ? number : null;
}
