using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Domain.Validation;
using ConsumerSafety.Domain.Vocabularies;

namespace ConsumerSafety.Import.Notices;

#pragma warning disable IDE0060
internal static class NoticeValidation
{
    public static ValidationResult Validate(this Notice notice, EntryMode mode, Vocabulary vocabulary) => new([]);
}
