using ConsumerSafety.Domain.Uploads;

namespace ConsumerSafety.Api.Uploads;

/// <summary>What is said of the rows of an upload.</summary>
public static class UploadReport
{
    /// <summary>A remark in a line: the column, the value found, what is wrong.</summary>
    /// <param name="remark">The remark.</param>
    /// <param name="language">The BCP 47 tag of the language.</param>
    public static string Say(UploadRemark remark, string language)
    {
        var place = remark.Column is null ? "" : remark.Value is null ? $"{remark.Column}: "
            : $"{remark.Column} “{remark.Value}”: ";
        return place + remark.Reason.In(language);
    }
}
