using ConsumerSafety.Domain.Validation;

namespace ConsumerSafety.Domain.Publishing;

/// <summary>What form a value should have had, in both languages.</summary>
internal static class FormTexts
{
    public static readonly LocalizedText Text = new("文字", "a text");
    public static readonly LocalizedText List = new("数组", "an array");
    public static readonly LocalizedText Object = new("对象", "an object");
    public static readonly LocalizedText NoSuchField = new("公告没有此字段", "no such field: this kind of notice has none");

    public static readonly LocalizedText NotTheAuthors = new(
        "此字段由系统给出，不能填写", "no such field here: the catalogue gives it, not the author");

    private static readonly LocalizedText s_whole = new("整数", "a whole number");
    private static readonly LocalizedText s_number = new("数", "a number");
    private static readonly LocalizedText s_day = new("日期 yyyy-MM-dd", "a day yyyy-MM-dd");
    private static readonly LocalizedText s_boolean = new("true 或 false", "true or false");

    private static readonly LocalizedText s_instant = new(
        "时间，如 2024-05-01T08:00:00Z", "an instant such as 2024-05-01T08:00:00Z");

    /// <summary>The form of values of a type.</summary>
    public static LocalizedText Of(Type type)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        return plain.IsEnum ? Expected.OneOf(Enum.GetNames(plain))
            : plain == typeof(DateOnly) ? s_day
            : plain == typeof(DateTimeOffset) ? s_instant
            : plain == typeof(bool) ? s_boolean
            : plain == typeof(int) || plain == typeof(long) ? s_whole
            : plain == typeof(decimal) || plain == typeof(double) ? s_number
            : Text;
    }
}
