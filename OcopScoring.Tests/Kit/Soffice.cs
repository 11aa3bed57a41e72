using OcopScoring.App.Documents.Pdf;

namespace OcopScoring.Tests.Kit;

/// <summary>The machine's own LibreOffice: skips the calling test, in plain words, where there is none; fails it where CI promised one.</summary>
internal static class Soffice
{
    private const string NotRun = "NOT RUN: no LibreOffice was found. Install libreoffice-writer-nogui and fonts-liberation2, and run dotnet test again.";

    public static string Required()
    {
        var program = PdfConverter.Find(Environment.GetEnvironmentVariable);
        if (program is null && Environment.GetEnvironmentVariable("OCOP_CI") == "1")
            Assert.Fail(NotRun);
        if (program is null)
            Assert.Skip(NotRun);

        return program;
    }
}
