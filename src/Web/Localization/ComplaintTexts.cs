using ConsumerSafety.Domain.Complaints;
using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Domain.Validation;

namespace ConsumerSafety.Web.Localization;

/// <summary>The form in which people complain.</summary>
internal static partial class ComplaintTexts
{
    public static readonly LocalizedText Title = new("投诉举报", "Complain");
    public static readonly LocalizedText Lead = new(
        "买到危险、假冒的产品，交易受骗，或电梯出了问题，在这里告诉主管部门，一次即可，并可随时查看进展。",
        "Tell the authority once about a dangerous or fake product, a cheated purchase or a faulty lift,"
        + " and follow it.");
    public static readonly LocalizedText Danger = new("有人正处于危险之中？请先拨打：", "Is somebody in danger now? Call first:");
    public static readonly LocalizedText Fire = new("火警、电梯困人救援", "fire and rescue");
    public static readonly LocalizedText Ambulance = new("急救", "ambulance");
    public static readonly LocalizedText Police = new("报警", "police");
    public static readonly LocalizedText LiftRescue = new("电梯应急救援", "lift emergencies");
    public static readonly LocalizedText Hotline = new("投诉举报热线", "complaints by telephone");

    public static readonly LocalizedText Progress = new("第 {0} 步，共 {1} 步", "Step {0} of {1}");
    public static readonly LocalizedText Back = new("上一步", "Back");
    public static readonly LocalizedText NextStep = new("下一步", "Next");
    public static readonly LocalizedText SaveAndReview = new("保存并返回核对", "Save and go back to the review");
    public static readonly LocalizedText Discard = new("删除已填写的内容", "Delete what I typed");
    public static readonly LocalizedText Kept = new(
        "已填写的内容会在本设备上为您保留三天，断网或关闭浏览器后可以继续。",
        "What you typed is kept for three days for this device; you can go on after the network or"
        + " the browser failed.");
    public static readonly LocalizedText Faults = new("请先更正以下各项", "Please correct these first");
    public static readonly LocalizedText Expected = new("{0}：应为{1}", "{0}: expected {1}");
    public static readonly LocalizedText Unavailable = new("暂时无法保存", "It could not be saved just now");
    public static readonly LocalizedText UnavailableHint = new(
        "系统繁忙或正在维护。您填写的内容仍在本页，没有丢失；请稍候再按一次按钮。",
        "The service is busy or being looked after. What you typed still stands below and is not lost; wait a"
        + " little and"
        + " press the button again.");
    public static readonly LocalizedText NotSent = new("还没有提交", "It has not been sent yet");
    public static readonly LocalizedText NotSentHint = new(
        "系统繁忙或正在维护。您填写的内容已经保存，没有丢失；请稍候再按一次提交按钮，无论按几次都只会提交一次。",
        "The service is busy or being looked after. What you typed is kept and not lost; wait a little and send it"
        + " again. However often you do, it is taken in once.");
    public static readonly LocalizedText Unreachable = new("暂时无法显示", "It cannot be shown just now");
    public static readonly LocalizedText UnreachableHint = new(
        "系统繁忙或正在维护。此前已保存的内容没有丢失；请稍候刷新本页。",
        "The service is busy or being looked after. What was saved before is not lost; wait a little"
        + " and reload this page.");
    public static readonly LocalizedText TooMany = new(
        "您所在的网络一小时内提交过多，请稍后再试；您填写的内容不会丢失。紧急情况请拨打 12315。",
        "Too many complaints came from your network in this hour. Try again later; what you typed is kept. If it is"
        + " urgent, call 12315.");
    public static readonly LocalizedText Choose = new("（请选择）", "(choose)");
    public static readonly LocalizedText Optional = new("（选填）", "(optional)");

    public static readonly LocalizedText Covering = new("已有公告可能涉及这件产品", "Notices that may cover this product already");
    public static readonly LocalizedText CoveringHint = new(
        "请先看公告要求怎么做。您仍可继续投诉举报。", "See first what they say to do. You can still go on and complain.");
    public static readonly LocalizedText DoNow = new("现在怎么做：", "What to do now: ");
    public static readonly LocalizedText Check = new("查看有无相关公告", "Look for notices about it");
    public static readonly LocalizedText NoneCovering = new("没有找到相关公告。", "No notice was found about it.");
    public static readonly LocalizedText FromNotice = new("从公告 {0} 开始", "You started from notice {0}");
    public static readonly LocalizedText StartHere = new("就这件产品投诉举报", "Complain about this product");

    public static readonly LocalizedText Review = new("核对后提交", "Check and send");
    public static readonly LocalizedText Edit = new("修改", "Change");
    public static readonly LocalizedText EditOf = new("修改：{0}", "Change: {0}");
    public static readonly LocalizedText Send = new("提交", "Send");
    public static readonly LocalizedText Nothing = new("未填写", "not given");
    public static readonly LocalizedText Yes = new("是", "yes");
    public static readonly LocalizedText No = new("否", "no");
    public static readonly LocalizedText Truth = new(
        "请如实填写。您的姓名、联系方式和叙述将加密保存，承办人员每次查阅都会留下记录。",
        "Please tell the truth. Your name, contact and account are kept encrypted, and every look at them by an officer"
        + " is recorded.");

    /// <summary>The heading of a page of the form.</summary>
    public static LocalizedText Heading(Complaints.FormStep step) => step switch
    {
        Complaints.FormStep.Kind => new("您要做什么？", "What do you want to do?"),
        Complaints.FormStep.Product => new("涉及什么产品或电梯？", "What product or lift is it about?"),
        Complaints.FormStep.Purchase => new("在哪里买的？", "Where was it bought?"),
        Complaints.FormStep.Incident => new("发生了什么？", "What happened?"),
        Complaints.FormStep.Wanted => new("您希望怎样处理？", "What do you want?"),
        Complaints.FormStep.Evidence => new("有什么可以证明？", "What proves it?"),
        Complaints.FormStep.Person => new("您是谁？", "Who are you?"),
        _ => new("您同意什么？", "What do you agree to?"),
    };

    /// <summary>A kind with what it means.</summary>
    public static LocalizedText Of(ComplaintKind kind) => kind switch
    {
        ComplaintKind.Dispute => new(
            "投诉：我和商家有消费争议，希望退款、更换、赔偿等",
            "Dispute: I want something from the seller, such as my money back"),
        _ => new(
            "举报：我要反映违法行为，可以匿名", "Report: I want to tell of a violation of the law; it may be anonymous"),
    };

    /// <summary>How badly somebody was hurt.</summary>
    public static LocalizedText Of(InjuryGravity gravity) => gravity switch
    {
        InjuryGravity.None => new("没有人受伤", "Nobody was hurt"),
        InjuryGravity.Minor => new("轻微，无需就医", "Slightly, no doctor was needed"),
        InjuryGravity.Treated => new("曾就医", "A doctor was seen"),
        InjuryGravity.Hospitalised => new("曾住院", "Somebody stayed in hospital"),
        _ => new("有人死亡", "Somebody died"),
    };

    /// <summary>What a person wants.</summary>
    public static LocalizedText Of(WantedRemedy remedy) => remedy switch
    {
        WantedRemedy.Refund => new("退款", "My money back"),
        WantedRemedy.Replacement => new("更换", "Another one"),
        WantedRemedy.Compensation => new("赔偿", "Damages"),
        WantedRemedy.Repair => new("维修", "That it is repaired"),
        _ => new("查处", "That the authority looks into it"),
    };

    /// <summary>What to do about a product with a notice that does not say so itself.</summary>
    public static LocalizedText WhatToDo(NoticeKind kind) => kind switch
    {
        NoticeKind.Recall => new(
            "停止使用，按公告联系生产者办理召回。", "Stop using it and contact the producer as the notice says."),
        NoticeKind.ElevatorNotice => new(
            "不要乘用，告知物业或使用单位。", "Do not ride it, and tell whoever runs the building."),
        NoticeKind.ConsumerTip => new("按提示内容核对。", "Check the product as the advice says."),
        _ => new(
            "停止使用，保留产品和购物凭证，联系商家退换。",
            "Stop using it, keep the product and the receipt, and ask the seller for your money back."),
    };
}
