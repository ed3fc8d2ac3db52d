namespace Klubba.Documents;

/// <summary>Bifogad fil: a file that lies inside the PDF (ISO 19005-3, 6.8), such as the record as JSON or Akoma Ntoso.</summary>
/// <param name="Name">File name, "protokoll.json".</param>
/// <param name="Mime">Its kind by RFC 6838, "application/json".</param>
/// <param name="Relationship">What it is to the paper.</param>
/// <param name="Bytes">The file, byte for byte as it is taken out again.</param>
/// <param name="Description">One line for the reader, in Swedish.</param>
public sealed record Attachment(string Name, string Mime, Relationship Relationship, ReadOnlyMemory<byte> Bytes, string Description);

/// <summary>AFRelationship (ISO 19005-3, annex E). Decision D25: Akoma Ntoso is the source, JSON the data.</summary>
/// <remarks>Not modelled: Alternative, Supplement and Unspecified; nothing we attach is one.</remarks>
public enum Relationship { Source, Data }
