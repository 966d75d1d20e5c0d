using ConsumerSafety.Web.Presentation;

namespace ConsumerSafety.Web.Complaints;

/// <summary>A notice that may cover the product somebody complains about.</summary>
/// <param name="Card">The notice.</param>
/// <param name="WhatToDo">What it says to do now.</param>
/// <param name="Language">The language that is written in; null for that of the page.</param>
public sealed record CoveringNotice(NoticeCard Card, string WhatToDo, string? Language);
