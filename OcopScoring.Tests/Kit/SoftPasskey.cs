using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace OcopScoring.Tests.Kit;

/// <summary>A passkey as a telephone would hold it: signs what a server asks for, whether or not a browser would have let it.</summary>
internal sealed class SoftPasskey : IDisposable
{
    private const string Place = "localhost", Origin = "http://localhost";
    private const byte Present = 0x01, Verified = 0x04, Attested = 0x40;

    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly byte[] _id = RandomNumberGenerator.GetBytes(16);
    private string? _owner;

    public void Dispose() => _key.Dispose();

    /// <summary>What a device answers when it is asked to make a passkey.</summary>
    public string Make(JsonNode options)
    {
        _owner = (string)options["user"]!["id"]!;
        var point = _key.ExportParameters(includePrivateParameters: false).Q;

        // CBOR by hand: the public key, and what vouches for it, which is nothing.
        byte[] publicKey = [0xA5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20, .. point.X!, 0x22, 0x58, 0x20, .. point.Y!];
        byte[] data = [.. Device(Present | Verified | Attested), .. new byte[16], 0, (byte)_id.Length, .. _id, .. publicKey];
        byte[] attestation = [0xA3, 0x63, .. "fmt"u8, 0x64, .. "none"u8, 0x67, .. "attStmt"u8, 0xA0, 0x68, .. "authData"u8, 0x58, (byte)data.Length, .. data];
        return Credential(new JsonObject
        {
            ["clientDataJSON"] = Text(Client("webauthn.create", options)),
            ["attestationObject"] = Text(attestation),
            ["transports"] = new JsonArray("internal"),
        });
    }

    /// <summary>What it answers when it is asked to sign.</summary>
    public string Sign(JsonNode options, bool verified = true)
    {
        var data = Device((byte)(Present | (verified ? Verified : 0)));
        var client = Client("webauthn.get", options);
        var signature = _key.SignData([.. data, .. SHA256.HashData(client)], HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        return Credential(new JsonObject
        {
            ["clientDataJSON"] = Text(client),
            ["authenticatorData"] = Text(data),
            ["signature"] = Text(signature),
            ["userHandle"] = _owner,
        });
    }

    private static byte[] Device(byte flags)
    {
        var count = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(count, 0); // as of passkeys that are kept in step between devices
        return [.. SHA256.HashData(Encoding.UTF8.GetBytes(Place)), flags, .. count];
    }

    private static byte[] Client(string what, JsonNode options) => Encoding.UTF8.GetBytes(new JsonObject
    {
        ["type"] = what,
        ["challenge"] = (string)options["challenge"]!,
        ["origin"] = Origin,
        ["crossOrigin"] = false,
    }.ToJsonString());

    private static string Text(byte[] bytes) => Base64Url.EncodeToString(bytes);

    private string Credential(JsonObject response) => new JsonObject
    {
        ["id"] = Text(_id),
        ["rawId"] = Text(_id),
        ["type"] = "public-key",
        ["authenticatorAttachment"] = "platform",
        ["clientExtensionResults"] = new JsonObject(),
        ["response"] = response,
    }.ToJsonString();
}
