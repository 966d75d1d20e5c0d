namespace ConsumerSafety.Api.Open311.Answers;

/// <summary>What an answer is written as.</summary>
internal enum AnswerForm
{
    /// <summary>JSON, by the Spark convention: names as in XML, lists as arrays.</summary>
    Json,

    /// <summary>XML without a namespace.</summary>
    Xml,
}
