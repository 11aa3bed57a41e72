using OcopScoring.Core.Criteria;
using OcopScoring.Core.Scoring;
using OcopScoring.Core.Session;
using OcopScoring.Tests.Kit;
using static OcopScoring.Tests.Kit.GivenSession;
using static OcopScoring.Tests.Kit.Hall;

namespace OcopScoring.Tests.Core;

/// <summary>An instrument that is corrected after a session was pinned to it: the session keeps the bands it was judged by.</summary>
public sealed class CorrectedInstrumentTests
{
    private const string Instrument = "qd-26-2026/instrument.json";
    private const string Kept = "superseded/qd-26-2026-instrument.json";

    [Fact]
    public void A_session_is_judged_by_the_bands_it_was_pinned_to_and_new_products_by_the_corrected_ones()
    {
        var law = Corrected(keep: true);
        var scoreboard = new SessionDecider(law).Scoreboard;
        var state = SessionState.Initial.Evolve([Convened, Seated, Entered()]);

        Assert.Empty(scoreboard.MissingPins(state));
        Assert.Equal(70, From(scoreboard.EditionOf(state.Products[0].Product), StarRating.Four));
        Assert.Equal(72, From(law.Criteria.Editions.Single(edition => edition.Id == "qd-26-2026"), StarRating.Four));
    }

    [Fact]
    public void Without_the_old_bytes_the_session_names_what_is_missing()
    {
        var state = SessionState.Initial.Evolve([Convened, Seated, Entered()]);

        var missing = Assert.Single(new SessionDecider(Corrected(keep: false)).Scoreboard.MissingPins(state));

        Assert.Equal($"qd-26-2026 ({Edition.Sha256})", missing);
    }

    [Fact]
    public void A_superseded_text_that_is_neither_instrument_nor_set_is_a_problem() =>
        Assert.Contains(new ChangedLaw().Keeping(Kept, "{}"u8.ToArray()).Read().Problems, problem => problem.File == Kept);

    private static int From(CriteriaEdition edition, StarRating star) => edition.StarBands.Single(band => band.Star == star).From;

    private static Lawbook Corrected(bool keep)
    {
        var corrected = new ChangedLaw().Edit(Instrument, root => root["starBands"]![1]!["from"] = 72).Registered();
        var reading = (keep ? corrected.Keeping(Kept, LawOnDisk.Files[Instrument].ToArray()) : corrected).Read();
        Assert.Equal([], reading.Problems);
        return reading.Lawbook;
    }
}
