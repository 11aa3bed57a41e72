using OcopScoring.App.Documents.Word;
using OcopScoring.App.Words;
using OcopScoring.Core.Minutes;
using OcopScoring.Core.Scoring;
using OcopScoring.Core.Session;

namespace OcopScoring.App.Documents.Minutes;

/// <summary>What the council proposes for each product, with the clause; alike proposals stand together.</summary>
internal static class ProposalPart
{
    public static IEnumerable<WordBlock> Of(MinutesContent content)
    {
        var proposals = content.Products.Where(product => product.Step is not null).GroupBy(product => product.Step!).ToList();
        foreach (var proposal in proposals.OrderBy(group => Rank(group.Key)))
        {
            yield return new WordText(
                new WordRun($"– {VietnameseWords.Instance.Say(proposal.Key).TrimEnd('.')} ", WordLook.Bold), $"({proposal.Key.Clause}): {Names(proposal)}.");
        }

        foreach (var (words, products) in new (string, IEnumerable<ProductMinutes>)[]
        {
            ("Chủ thể rút hồ sơ", content.Products.Where(product => product.State.Progress is ProductProgress.Withdrawn)),
            ("Chưa quyết định tại phiên này", content.Products.Where(product => !product.State.Progress.IsSettled)),
        })
        {
            if (products.Any())
                yield return new WordText(new WordRun($"– {words}: ", WordLook.Bold), $"{Names(products)}.");
        }
    }

    private static string Names(IEnumerable<ProductMinutes> products) =>
        string.Join("; ", products.Select(product => $"{product.Product.Name} ({product.Product.Producer})"));

    private static int Rank(NextStep step) => step switch
    {
        NextStep.Recognise recognise => 10 - (int)recognise.Star,
        NextStep.Forward => 20,
        NextStep.SendBack => 30,
        NextStep.ReturnToProducer => 40,
        _ => 50,
    };
}
