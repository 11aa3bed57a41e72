using System.Collections.Immutable;
using System.Text;
using OcopScoring.Core.Criteria;
using OcopScoring.Core.Scoring;

namespace OcopScoring.Core.Replay;

/// <summary>Why forms cannot be read by the set of another edition.</summary>
public enum CarryProblemKind
{
    /// <summary>The other set has no criterion of this number for members to answer.</summary>
    NoCriterion,

    /// <summary>The other set's criterion of this number reads differently.</summary>
    OtherCriterion,

    /// <summary>The other set asks what these forms do not answer.</summary>
    UnansweredCriterion,

    /// <summary>A ticked option has none of its id there.</summary>
    NoOption,

    /// <summary>The option of the same id reads differently there.</summary>
    OtherOption,

    /// <summary>What was ticked does not apply there, because what it depends on earns nothing.</summary>
    DoesNotApply,
}

/// <summary>One thing that stands in the way of carrying forms over.</summary>
/// <param name="Kind">What.</param>
/// <param name="Criterion">The criterion: of the forms' own set, and of the other one where only that has it.</param>
/// <param name="Option">The ticked option, where it is about one.</param>
/// <param name="There">How the other set reads in its place, where it reads differently.</param>
/// <param name="Forms">How many forms it concerns.</param>
public sealed record CarryProblem(CarryProblemKind Kind, Criterion Criterion, Option? Option, string? There, int Forms);

/// <summary>
/// The forms of a product read by the set of another edition: every criterion by its number and the same words, every ticked option by
/// its id and the same words; what it is worth is what the other set says. Nothing is guessed and nothing filled in: with one problem
/// no form is carried over.
/// </summary>
public sealed class CarriedForms
{
    private CarriedForms(ImmutableArray<Ballot> ballots, ImmutableArray<CarryProblem> problems)
    {
        Ballots = ballots;
        Problems = problems;
    }

    /// <summary>The forms as ballots of the other set; empty when there is a problem.</summary>
    public ImmutableArray<Ballot> Ballots { get; }

    /// <summary>What stands in the way, in the order of the forms, then what only the other set asks.</summary>
    public ImmutableArray<CarryProblem> Problems { get; }

    /// <summary>The set of an edition that speaks of the same products, by number and name, otherwise by name; null when none does.</summary>
    /// <param name="set">A set of another edition.</param>
    /// <param name="edition">The edition.</param>
    public static CriteriaSet? SetFor(CriteriaSet set, CriteriaEdition edition)
    {
        ArgumentNullException.ThrowIfNull(set);
        ArgumentNullException.ThrowIfNull(edition);
        var named = edition.Sets.Where(other => SameWords(other.Name, set.Name)).ToList();
        return named.Find(other => other.Number == set.Number) ?? (named is [var only] ? only : null);
    }

    /// <summary>Carries forms over.</summary>
    /// <param name="forms">The forms of one product, all of one set; at least one.</param>
    /// <param name="to">The set of the other edition.</param>
    public static CarriedForms Of(ImmutableArray<Ballot> forms, CriteriaSet to)
    {
        ArgumentNullException.ThrowIfNull(to);
        var from = forms[0].Set;
        ImmutableArray<CarryProblem> problems =
        [
            .. from.Leaves.SelectMany(leaf => ProblemsOf(leaf, to.FindLeaf(leaf.Number), forms)),
            .. to.Leaves.Where(leaf => from.FindLeaf(leaf.Number) is null)
                .Select(leaf => new CarryProblem(CarryProblemKind.UnansweredCriterion, leaf, null, null, forms.Length)),
        ];
        return problems.IsEmpty ? Made(forms, to) : new CarriedForms([], problems);
    }

    private static IEnumerable<CarryProblem> ProblemsOf(Criterion leaf, Criterion? there, ImmutableArray<Ballot> forms)
    {
        if (there is null)
        {
            return [new CarryProblem(CarryProblemKind.NoCriterion, leaf, null, null, forms.Length)];
        }

        return SameWords(leaf.Title, there.Title)
            ? forms.Select(form => form.MarkOf(leaf).Option).OfType<Option>().GroupBy(option => option)
                .Select(ticked => ProblemOf(leaf, ticked.Key, there, ticked.Count())).OfType<CarryProblem>()
            : [new CarryProblem(CarryProblemKind.OtherCriterion, leaf, null, there.Title, forms.Length)];
    }

    private static CarryProblem? ProblemOf(Criterion leaf, Option option, Criterion there, int forms) => there.FindOption(option.Id) switch
    {
        null => new CarryProblem(CarryProblemKind.NoOption, leaf, option, null, forms),
        var other when SameWords(option.Text, other.Text) && SameWords(CaseOf(leaf, option), CaseOf(there, other)) => null,
        var other => new CarryProblem(CarryProblemKind.OtherOption, leaf, option, other.Text, forms),
    };

    // Every answer has its counterpart by now; only what depends on another criterion can still not apply.
    private static CarriedForms Made(ImmutableArray<Ballot> forms, CriteriaSet to)
    {
        var ballots = ImmutableArray.CreateBuilder<Ballot>(forms.Length);
        var shutOut = new List<Criterion>();
        foreach (var form in forms)
        {
            if (Ballot.TryMake(to, form.Choices, out var ballot, out var problems))
            {
                ballots.Add(ballot);
            }

            shutOut.AddRange(problems.Select(problem => form.Set.FindLeaf(problem.Criterion)!));
        }

        ImmutableArray<CarryProblem> found =
        [
            .. shutOut.GroupBy(leaf => leaf).Select(leaf => new CarryProblem(CarryProblemKind.DoesNotApply, leaf.Key, null, null, leaf.Count())),
        ];
        return new CarriedForms(found.IsEmpty ? ballots.ToImmutable() : [], found);
    }

    private static string? CaseOf(Criterion leaf, Option option) => leaf.Cases.FirstOrDefault(scored => scored.Id == option.CaseId)?.Title;

    // Two printings of the same words may differ in white space and in how a letter with its marks is encoded; in nothing else.
    private static bool SameWords(string? one, string? other) => Plain(one) == Plain(other);

    private static string? Plain(string? text) => text is null
        ? null
        : string.Join(' ', text.Normalize(NormalizationForm.FormC).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
