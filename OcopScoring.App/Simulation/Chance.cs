namespace OcopScoring.App.Simulation;

/// <summary>The one source of chance in a run: the same seed makes the same choices, in the same order.</summary>
public sealed class Chance(int seed)
{
    private readonly Random _random = new(seed);

    /// <summary>True so many times in a hundred.</summary>
    public bool Percent(int percent) => _random.Next(100) < percent;

    /// <summary>A number from one to the other, both among them.</summary>
    public int Between(int least, int most) => _random.Next(least, most + 1);

    /// <summary>One of them.</summary>
    public T Of<T>(params IReadOnlyList<T> choices) => choices[_random.Next(choices.Count)];

    /// <summary>One of them, or nothing where there is none.</summary>
    public T? OfAny<T>(IEnumerable<T> choices)
        where T : class
    {
        T[] all = [.. choices];
        return all.Length == 0 ? null : Of(all);
    }

    /// <summary>An id.</summary>
    public Guid Id()
    {
        var bytes = new byte[16];
        _random.NextBytes(bytes);
        return new Guid(bytes);
    }
}
