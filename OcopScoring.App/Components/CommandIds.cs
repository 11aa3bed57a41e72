using System.Text.Json;
using OcopScoring.Core.Session;

namespace OcopScoring.App.Components;

/// <summary>
/// The ids of the commands a page gives. A command that got no answer keeps its id for the next try, so that one which did reach
/// the disk is not carried out twice.
/// </summary>
public sealed class CommandIds
{
    private (string Command, Guid Id)? _unanswered;

    /// <summary>The id for a command about to be given.</summary>
    /// <param name="command">The command.</param>
    /// <param name="again">Whether it was given before and got no answer.</param>
    public Guid Of(SessionCommand command, out bool again)
    {
        // Compared as text: two lists with the same entries are not equal, but are the same command.
        var text = command.GetType().Name + JsonSerializer.Serialize(command, command.GetType());
        again = _unanswered is { } earlier && earlier.Command == text;
        if (!again)
            _unanswered = (text, Guid.CreateVersion7());

        return _unanswered!.Value.Id;
    }

    /// <summary>The last command got its answer: given again, it is a new one.</summary>
    public void Answered() => _unanswered = null;
}
