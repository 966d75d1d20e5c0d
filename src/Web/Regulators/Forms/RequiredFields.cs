using System.Collections.Concurrent;
using System.Collections.Frozen;
using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Domain.Validation;
using ConsumerSafety.Domain.Vocabularies;

namespace ConsumerSafety.Web.Regulators.Forms;

/// <summary>What has to be filled in: what the rules miss in a notice in which nothing stands.</summary>
public sealed class RequiredFields(Vocabulary vocabulary)
{
    private readonly ConcurrentDictionary<NoticeKind, FrozenSet<string>> _names = new();

    /// <summary>The names of the properties that a notice of a kind cannot be without.</summary>
    public FrozenSet<string> Of(NoticeKind kind) => _names.GetOrAdd(kind, Find);

    // The time of publication is not missed: who gives none has it set when it is published.
    private FrozenSet<string> Find(NoticeKind kind) => BlankNotice.Of(kind).Validate(EntryMode.Typed, vocabulary)
        .Errors.Select(fault => fault.Path)
        .Except([nameof(Notice.PublishedAt), nameof(Notice.PublisherId)])
        .ToFrozenSet();
}
