using OcopScoring.App.Bundles;
using OcopScoring.App.Documents.Minutes;
using OcopScoring.App.Documents.Pdf;

namespace OcopScoring.App.Documents;

/// <summary>Puts together what makes papers.</summary>
public static class DocumentSetup
{
    // Sixty products make a hundred pages, which takes some ten seconds; a minute is a converter that hangs.
    private static readonly TimeSpan PdfLimit = TimeSpan.FromMinutes(1);

    public static void AddDocuments(this IServiceCollection services)
    {
        services.AddSingleton(provider => new PdfConverter(
            PdfConverter.Find(Environment.GetEnvironmentVariable), PdfLimit, provider.GetRequiredService<ILogger<PdfConverter>>()));
        services.AddSingleton<PdfProbe>();
        services.AddSingleton<MinutesDesk>();
        services.AddSingleton<BundleDesk>();
        services.AddSingleton<BundleShelf>();
    }
}
