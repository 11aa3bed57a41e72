using System.Collections.Immutable;

namespace OcopScoring.Core.Criteria.Reading;

/// <summary>The register: every file of the law with the SHA-256 of its bytes.</summary>
internal sealed record Register(
    ImmutableArray<RegisteredEdition> Editions,
    ImmutableArray<RegisteredText> Councils,
    ImmutableArray<RegisteredText> Templates,
    ImmutableArray<RegisteredText> Plans,
    ImmutableArray<RegisteredFile> Superseded)
{
    public const string FileName = "register.json";

    public static Register Empty { get; } = new([], [], [], [], []);

    public IEnumerable<RegisteredFile> Files =>
        Editions.SelectMany(edition => edition.Sets.Select(set => set.File).Prepend(edition.Instrument))
            .Concat(Councils.Concat(Templates).Concat(Plans).Select(text => text.File))
            .Concat(Superseded);

    public static Register Read(LawFiles files)
    {
        var problems = files.ProblemsOf(FileName);
        if (files.Root(FileName, problems) is not { } root)
        {
            return Empty;
        }

        var json = new StrictObject(root, "$", problems);
        json.Expect("format", "register/1");
        var register = new Register(
            [.. json.Objects("editions").Select(ReadEdition)],
            [.. json.Objects("councils").Select(ReadText)],
            [.. json.Objects("templates").Select(ReadText)],
            [.. json.OptionalObjects("plans").Select(ReadText)],
            [.. json.OptionalObjects("superseded").Select(ReadFile)]);
        json.End();
        register.CheckBytes(files, problems);
        return register;
    }

    private static RegisteredEdition ReadEdition(StrictObject json)
    {
        var edition = new RegisteredEdition(
            json.Text("id"),
            ReadFile(json.Object("instrument")),
            [.. json.Objects("sets").Select(ReadSet)]);
        if (!edition.Sets.Select(set => set.Number).SequenceEqual(Enumerable.Range(1, edition.Sets.Length)))
        {
            json.Report("sets", "Các bộ phải được ghi liên tục từ số 1, không thiếu, không trùng.");
        }

        json.End();
        return edition;
    }

    private static RegisteredFile ReadFile(StrictObject json)
    {
        var file = new RegisteredFile(json.Text("file"), json.Text("sha256"));
        json.End();
        return file;
    }

    private static RegisteredSet ReadSet(StrictObject json)
    {
        var set = new RegisteredSet(
            json.Integer("number", 1, 99),
            json.Text("name"),
            json.Word("status", Vocabularies.Statuses),
            new RegisteredFile(json.Text("file"), json.Text("sha256")));
        json.End();
        return set;
    }

    private static RegisteredText ReadText(StrictObject json)
    {
        var text = new RegisteredText(
            json.Text("id"), json.Integer("version", 1, 9999), new RegisteredFile(json.Text("file"), json.Text("sha256")));
        json.End();
        return text;
    }

    // The register is what makes a change visible: a file that is not in it, or whose bytes moved, is not the law we pinned.
    private void CheckBytes(LawFiles files, ProblemList problems)
    {
        var registered = new HashSet<string>(StringComparer.Ordinal);
        foreach (var id in Repeated(Editions.Select(edition => edition.Id)).Concat(Repeated(Councils)).Concat(Repeated(Templates)).Concat(Repeated(Plans)))
        {
            problems.Add("$", $"“{id}” được ghi hai lần trong sổ đăng ký.");
        }

        foreach (var file in Files)
        {
            if (!registered.Add(file.Name))
            {
                problems.Add(file.Name, "Tệp được ghi hai lần trong sổ đăng ký.");
            }

            if (files.Contains(file.Name) && files.Sha256(file.Name) is var found && found != file.Sha256)
            {
                problems.Add(file.Name, $"Nội dung tệp khác với sổ đăng ký. Nếu thay đổi là đúng, ghi sha256 mới: {found}");
            }
        }

        foreach (var stray in files.Names.Where(name => !registered.Contains(name) && name is not FileName).Order(StringComparer.Ordinal))
        {
            problems.Add(stray, "Tệp không có trong sổ đăng ký; ghi thêm vào register.json hoặc đưa ra khỏi thư mục.");
        }
    }

    private static IEnumerable<string> Repeated(IEnumerable<RegisteredText> texts) =>
        Repeated(texts.Select(text => FormattableString.Invariant($"{text.Id}/{text.Version}")));

    private static IEnumerable<string> Repeated(IEnumerable<string> ids) =>
        ids.GroupBy(id => id, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => group.Key);
}

internal sealed record RegisteredFile(string Name, string Sha256);

internal sealed record RegisteredSet(int Number, string Name, TextStatus Status, RegisteredFile File);

internal sealed record RegisteredEdition(string Id, RegisteredFile Instrument, ImmutableArray<RegisteredSet> Sets);

/// <summary>A versioned text: a council's rules, or a template.</summary>
internal sealed record RegisteredText(string Id, int Version, RegisteredFile File);
