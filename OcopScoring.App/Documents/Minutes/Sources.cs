using OcopScoring.Core.Minutes;
using OcopScoring.Core.Scoring;
using OcopScoring.Core.Session;

namespace OcopScoring.App.Documents.Minutes;

/// <summary>Which event of the record each number of the minutes comes from: whoever doubts a number can go and look.</summary>
internal static class Sources
{
    /// <summary>The event that decided a product; null while it is not decided.</summary>
    public static int? DecidedAt(this MinutesContent content, ProductMinutes product) => product.State.Progress switch
    {
        ProductProgress.Rated or ProductProgress.Contested => content.LastVersionOf<ProductRated>(rated => rated.ProductId == product.Product.Id),
        ProductProgress.Eliminated eliminated => content.VersionOf(eliminated.Ruling),
        ProductProgress.Withdrawn => content.LastVersionOf<ProductWithdrawn>(withdrawn => withdrawn.ProductId == product.Product.Id),
        _ => content.VersionOf(content.State.Closing),
    };

    /// <summary>The event after which nothing was added to the forms that count: the end of the last round, or the decision that came before it.</summary>
    public static int? ScoredAt(this MinutesContent content, ProductMinutes product) =>
        content.VersionOf(product.Final?.Round.Closing) ?? content.DecidedAt(product);

    /// <summary>The event that a field of a sentence tells of; null for one that tells of no single event.</summary>
    public static int? Of(MinutesContent content, string field) => field switch
    {
        "giờ khai mạc" or "ngày khai mạc" or "số thành viên" or "số có mặt" or "số tối thiểu" => content.VersionOf(content.Opening?.Fact),
        "giờ bế mạc" or "ngày bế mạc" or "số chưa quyết định" => content.VersionOf(content.Ending?.Fact),
        "số xếp hạng" => content.LastVersionOf<ProductRated>(rated => rated.Rating.Stars is not null),
        "số 5 sao" => LastOf(content, 5),
        "số 4 sao" => LastOf(content, 4),
        "số 3 sao" => LastOf(content, 3),
        "số 2 sao" => LastOf(content, 2),
        "số 1 sao" => LastOf(content, 1),
        "số bị loại" => content.LastVersionOf<EliminationRuled>(ruled => ruled.Found),
        "số rút" => content.LastVersionOf<ProductWithdrawn>(_ => true),
        _ => null,
    };

    /// <summary>The first event that a sentence of the template tells of.</summary>
    public static int? OfSentence(MinutesContent content, string sentence) =>
        PaperFields.Named(sentence).Select(field => Of(content, field)).FirstOrDefault(version => version is not null);

    private static int? LastOf(MinutesContent content, int stars) => content.LastVersionOf<ProductRated>(rated => (int?)rated.Rating.Stars == stars);
}
