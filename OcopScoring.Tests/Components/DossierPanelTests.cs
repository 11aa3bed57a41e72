using Bunit;
using Microsoft.Extensions.DependencyInjection;
using OcopScoring.App.Components.Controls;
using OcopScoring.Core.Session;
using OcopScoring.Tests.Kit;

namespace OcopScoring.Tests.Components;

/// <summary>What a member reads of the dossier beside the form.</summary>
public sealed class DossierPanelTests : BunitContext
{
    public DossierPanelTests() => Services.AddLocalization();

    [Fact]
    public void It_tells_place_summary_evidence_kind_day_and_clause()
    {
        var text = Draw(new DossierFacts("Thanh Hà", "Rau trồng theo VietGAP.", ["Phiếu kiểm nghiệm"])).Find("aside").TextContent;

        foreach (var fact in new[] { "HD-TH-001-2026", "Thanh Hà", "Rau trồng theo VietGAP.", "Phiếu kiểm nghiệm", "01/07/2026", "26/2026/QĐ-TTg", "lần đầu" })
            Assert.Contains(fact, text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void What_was_not_given_is_not_made_up()
    {
        var panel = Draw(DossierFacts.None).Find("aside");

        Assert.DoesNotContain("Nơi sản xuất", panel.TextContent, StringComparison.Ordinal);
        Assert.Contains("Chưa ghi minh chứng nào.", panel.TextContent, StringComparison.Ordinal);
    }

    private IRenderedComponent<DossierPanel> Draw(DossierFacts facts) => Render<DossierPanel>(p => p
        .Add(c => c.Product, Hall.Entered().Product with { Facts = facts })
        .Add(c => c.Law, LawOnDisk.Book.Criteria.EditionOf(Hall.Set)));
}
