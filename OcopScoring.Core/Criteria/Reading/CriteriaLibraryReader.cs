using System.Collections.Immutable;

namespace OcopScoring.Core.Criteria.Reading;

/// <summary>Reads every edition the register names, and holds each file to what the register says of it.</summary>
internal static class CriteriaLibraryReader
{
    public static CriteriaLibrary Read(LawFiles files, Register register)
    {
        var library = new CriteriaLibrary(
            [.. register.Editions.Select(edition => ReadEdition(files, edition)).OfType<CriteriaEdition>()],
            ReadSuperseded(files, register));
        TransitionChecks.Check(library, files.ProblemsOf(Register.FileName));
        return library;
    }

    private static CriteriaEdition? ReadEdition(LawFiles files, RegisteredEdition registered)
    {
        var problems = files.ProblemsOf(registered.Instrument.Name);
        ImmutableArray<CriteriaSet> sets = [.. registered.Sets.Select(set => ReadSet(files, registered, set)).OfType<CriteriaSet>()];
        if (files.Root(registered.Instrument.Name, problems) is not { } root)
        {
            return null;
        }

        var (instrument, procedure) = EditionReader.Read(root, files.Sha256(registered.Instrument.Name), problems);
        if (instrument.Id != registered.Id)
        {
            problems.Add("$.id", $"Sổ đăng ký gọi văn bản này là “{registered.Id}”.");
        }

        return new CriteriaEdition(instrument, procedure, sets);
    }

    // A file under "superseded" is an instrument or a set; which of the two, its first line says.
    private static Superseded ReadSuperseded(LawFiles files, Register register)
    {
        var sets = ImmutableArray.CreateBuilder<CriteriaSet>();
        var editions = ImmutableArray.CreateBuilder<CriteriaEdition>();
        foreach (var file in register.Superseded)
        {
            var problems = files.ProblemsOf(file.Name);
            if (files.Root(file.Name, problems) is not { } root)
            {
                continue;
            }

            if (EditionReader.IsInstrument(root))
            {
                var (instrument, procedure) = EditionReader.Read(root, files.Sha256(file.Name), problems);
                editions.Add(new CriteriaEdition(instrument, procedure, []));
            }
            else
            {
                sets.Add(CriteriaSetReader.Read(root, files.Sha256(file.Name), problems));
            }
        }

        return new Superseded(sets.ToImmutable(), editions.ToImmutable());
    }

    private static CriteriaSet? ReadSet(LawFiles files, RegisteredEdition edition, RegisteredSet registered)
    {
        var problems = files.ProblemsOf(registered.File.Name);
        if (files.Root(registered.File.Name, problems) is not { } root)
        {
            return null;
        }

        var set = CriteriaSetReader.Read(root, files.Sha256(registered.File.Name), problems);
        if (set.EditionId != edition.Id || set.Number != registered.Number)
        {
            problems.Add("$", $"Sổ đăng ký gọi bộ này là {CriteriaSet.MakeId(edition.Id, registered.Number)}, tệp ghi {set.Id}.");
        }

        if (set.Name != registered.Name)
        {
            problems.Add("$.name", $"Sổ đăng ký ghi tên “{registered.Name}”.");
        }

        if (set.Provenance.Status != registered.Status)
        {
            problems.Add("$.provenance.status", "Tình trạng văn bản khác với sổ đăng ký.");
        }

        return set;
    }
}
