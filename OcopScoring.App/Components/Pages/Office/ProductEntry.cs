using OcopScoring.Core.Criteria;
using OcopScoring.Core.Session;

namespace OcopScoring.App.Components.Pages.Office;

/// <summary>What someone has written about a product, before anything is asked of Core.</summary>
public sealed class ProductEntry
{
    public string Code { get; set; } = string.Empty;

    public string Name { get; set; } = string.Empty;

    public string Producer { get; set; } = string.Empty;

    public int Set { get; set; } = 1;

    public DossierKind Kind { get; set; } = DossierKind.First;

    public DateOnly? FiledOn { get; set; }

    public string Place { get; set; } = string.Empty;

    public string Summary { get; set; } = string.Empty;

    /// <summary>The documents of the dossier, one a line.</summary>
    public string Evidence { get; set; } = string.Empty;

    /// <summary>A product as it was entered, to be corrected.</summary>
    /// <param name="product">The product.</param>
    /// <param name="set">The number of its set.</param>
    public static ProductEntry Of(Product product, int set)
    {
        ArgumentNullException.ThrowIfNull(product);
        return new ProductEntry
        {
            Code = product.Code,
            Name = product.Name,
            Producer = product.Producer,
            Set = set,
            Kind = product.Kind,
            FiledOn = product.FiledOn,
            Place = product.Facts.Place,
            Summary = product.Facts.Summary,
            Evidence = string.Join('\n', product.Facts.Evidence),
        };
    }

    /// <summary>The command, or what is missing of it.</summary>
    /// <param name="id">The product's id.</param>
    /// <param name="missing">Null when there is a command.</param>
    public EnterProduct? Read(string id, out Refusal? missing)
    {
        missing = FiledOn is null ? new Refusal.TextMissing("filedOn") : null;
        return FiledOn is not { } filedOn
            ? null
            : new EnterProduct(id, Code, Name, Producer, Set, Kind, filedOn)
            {
                Facts = new DossierFacts(Place, Summary, [.. Evidence.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)]),
            };
    }
}
