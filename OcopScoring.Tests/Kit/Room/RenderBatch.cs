using System.Buffers.Binary;
using System.Text;

namespace OcopScoring.Tests.Kit.Room;

/// <summary>
/// Reads a render batch as blazor.web.js gets it: what of the page changed. It is a list of edits by component, the frames (elements,
/// attributes, texts) they refer to, and a table of strings; where each begins stands in the last twenty bytes. Only what a measuring
/// client needs is read: texts that changed in place, and buttons that were added.
/// </summary>
internal sealed class RenderBatch(ReadOnlyMemory<byte> data)
{
    private const int FrameSize = 20;
    private const int EditSize = 16;

    private const int ElementFrame = 1;
    private const int TextFrame = 2;
    private const int AttributeFrame = 3;

    private const int UpdateText = 5;
    private const int StepIn = 6;
    private const int StepOut = 7;

    private int Components => Int(data.Length - 20);

    private int Frames => Int(data.Length - 16);

    private int Strings => Int(data.Length - 4);

    /// <summary>The texts that changed in place, each with its path: the places of its ancestors among their siblings, from the component down.</summary>
    public IEnumerable<(int[] Path, string Text)> ChangedTexts()
    {
        var count = Int(Components);
        for (var component = 0; component < count; component++)
        {
            var at = Int(Components + 4 + (component * 4));
            var edits = Int(at + 4);
            var path = new Stack<int>();
            for (var edit = at + 8; edit < at + 8 + (edits * EditSize); edit += EditSize)
            {
                switch (Int(edit))
                {
                    case StepIn:
                        path.Push(Int(edit + 4));
                        break;
                    case StepOut:
                        path.Pop();
                        break;
                    case UpdateText:
                        yield return ([.. path.Reverse()], StringAt(FrameAt(Int(edit + 8)) + 4));
                        break;
                }
            }
        }
    }

    /// <summary>The buttons that were added: what stands on them, and the number of what they do when they are pressed.</summary>
    public IEnumerable<(string Text, long Click)> Buttons()
    {
        var count = Int(Frames);
        for (var frame = 0; frame < count; frame++)
        {
            if (Int(FrameAt(frame)) != ElementFrame || StringAt(FrameAt(frame) + 8) != "button")
                continue;

            var text = new StringBuilder();
            var click = 0L;
            for (var inside = frame + 1; inside < frame + Int(FrameAt(frame) + 4); inside++)
            {
                var at = FrameAt(inside);
                if (Int(at) == TextFrame)
                    text.Append(StringAt(at + 4));
                else if (Int(at) == AttributeFrame && StringAt(at + 4) == "onclick")
                    click = BinaryPrimitives.ReadInt64LittleEndian(data.Span[(at + 12)..]);
            }

            if (click != 0)
                yield return (text.ToString(), click);
        }
    }

    private int FrameAt(int index) => Frames + 4 + (index * FrameSize);

    private string StringAt(int place)
    {
        var index = Int(place);
        if (index < 0)
            return "";

        var at = Int(Strings + (index * 4));
        var length = 0;
        for (var shift = 0; ; shift += 7)
        {
            var part = data.Span[at++];
            length |= (part & 0x7F) << shift;
            if (part < 0x80)
                return Encoding.UTF8.GetString(data.Span.Slice(at, length));
        }
    }

    private int Int(int place) => BinaryPrimitives.ReadInt32LittleEndian(data.Span[place..]);
}
