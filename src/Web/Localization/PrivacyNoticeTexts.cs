using ConsumerSafety.Domain.Validation;

namespace ConsumerSafety.Web.Localization;

/// <summary>The privacy notice.</summary>
internal static class PrivacyNoticeTexts
{
    public static readonly LocalizedText Heading = new("隐私说明", "Privacy notice");
    public static readonly LocalizedText Lead = new(
        "我们收集哪些个人信息、为什么、保存多久，以及您的权利。依据《个人信息保护法》，并遵循欧盟《通用数据保护条例》的精神。",
        "What personal data is held, why and how long, and what your rights are: under the Personal Information "
        + "Protection Law (PIPL), and in the spirit of the GDPR.");

    public static readonly LocalizedText WhatHeading = new("投诉举报中保存什么", "What is held of a complaint");

    public static readonly LocalizedText[] What =
    [
        new(
            "姓名、电话、电子邮箱：用于办理和与您联系。举报可以匿名，不留这些。",
            "Name, telephone number, e-mail address: to work on it and to reach you. A report may be anonymous, "
            + "without any of these."),
        new(
            "订单号、地点、事情经过、消息和证据：用于查明事实。",
            "Order number, place, what happened, messages and evidence: to find out what is true."),
        new(
            "产品、商家、地区、危害、时间和结果：不含您是谁，用于统计和发现危险。",
            "Product, seller, region, hazard, dates and outcome: they do not say who you are, and serve to count and "
            + "to find dangers."),
        new(
            "正在填写的表单：最后一次修改后保存 {0} 天；提交后的编号和口令在您的浏览器里可再看 {1} 分钟。",
            "A form that is being filled in: for {0} days after it was last changed. Number and passphrase can be seen "
            + "again for {1} minutes in the browser that sent it."),
        new(
            "发给您的邮件：发出后不保存内容。用程序提交的，其回执加密保存 {2} 天，以防重复。",
            "Mails to you: what they say is not kept once they are sent. The receipt of what a program sent is kept, "
            + "encrypted, for {2} days, so that nothing is taken in twice."),
    ];

    public static readonly LocalizedText HowHeading = new("怎样保护", "How it is protected");

    public static readonly LocalizedText[] How =
    [
        new(
            "能认出您的内容用每件各自的密钥加密保存；密钥销毁后，任何人都无法再读。",
            "What may tell who you are is encrypted with a key of each complaint’s own. Once that key is destroyed, "
            + "nobody can read it any more."),
        new(
            "只有主管机关的承办人员可以查看，每次须说明用途并有记录，您可以在导出的内容里看到。",
            "Only officers of the competent authority can read it. Each time they say what for; it is recorded, and "
            + "you can read it in your export."),
        new(
            "只有您同意，才会告知被投诉的商家您是谁；举报人从不告知。只有您同意，才会公开不含个人信息的经过。",
            "The business is told who you are only if you agree, and never who reports a violation. An account without "
            + "personal data is published only if you agree."),
    ];

    public static readonly LocalizedText HowLongHeading = new("办结后保存多久", "How long it is kept once it has ended");
    public static readonly LocalizedText HowLong = new(
        "期满后密钥销毁。诉讼等确有需要时，承办人员可以说明原因并延长到某一天。",
        "Then the key is destroyed. Where it is still needed, as for a lawsuit, an officer can keep it until a day, "
        + "with a reason.");

    public static readonly LocalizedText RightsHeading = new("您的权利", "Your rights");
    public static readonly LocalizedText RightsLead = new(
        "用编号和口令打开您的投诉举报，就可以：", "Open your complaint with number and passphrase, and you can:");

    public static readonly LocalizedText[] Rights =
    [
        new(
            "查阅、下载、打印关于您的全部内容（《个人信息保护法》第四十五条）。",
            "read, download and print everything that is held about you (PIPL, article 45; GDPR, articles 15 and 20);"),
        new(
            "随时撤回同意（第十五条）。", "agree no longer, at any time (PIPL, article 15; GDPR, article 7(3));"),
        new(
            "更正或补充：给承办人员写消息（第四十六条）。",
            "have it put right or completed: write to the officer (PIPL, article 46; GDPR, article 16);"),
        new(
            "立即销毁您的个人信息（第四十七条）。办理中的投诉随之撤回；办理中的举报涉及公共利益，将匿名继续。",
            "have what is personal destroyed at once (PIPL, article 47; GDPR, article 17). A dispute is taken back by "
            + "that; a report is of public interest and goes on as an anonymous one."),
    ];

    public static readonly LocalizedText Open = new("用编号和口令打开", "Open with number and passphrase");
    public static readonly LocalizedText OthersHeading = new("其他", "Everything else");

    public static readonly LocalizedText[] Others =
    [
        new(
            "订阅：电子邮箱加密保存，每封邮件都可以退订，退订后删除。",
            "Subscriptions: your e-mail address is kept encrypted; each mail has a link to unsubscribe, which "
            + "deletes it."),
        new(
            "Cookie 只有填写表单、查看投诉举报和登录所必需的，没有跟踪。日志里没有您填写的内容。",
            "Cookies are those that forms, complaints and signing in need; nobody is tracked. Nothing that you type "
            + "stands in logs."),
    ];
}
