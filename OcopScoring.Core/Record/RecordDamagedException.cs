namespace OcopScoring.Core.Record;

/// <summary>
/// The record does not hold together: a broken chain, a gap, a text that is no fact. It is never repaired silently; writing to
/// that session stops and someone is told.
/// </summary>
public sealed class RecordDamagedException : Exception
{
    /// <summary>Without words.</summary>
    public RecordDamagedException()
    {
    }

    /// <summary>What is wrong.</summary>
    /// <param name="message">What is wrong, and where.</param>
    public RecordDamagedException(string message)
        : base(message)
    {
    }

    /// <summary>What is wrong, and why.</summary>
    /// <param name="message">What is wrong, and where.</param>
    /// <param name="innerException">The cause.</param>
    public RecordDamagedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
