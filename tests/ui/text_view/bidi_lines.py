"""Lines that mix directions, scripts and invisible characters: the material of the bidi suite."""

from __future__ import annotations

import random

WRITTEN = (
    "وزیر ارتباطات گفت: ما می‌توانیم ۱۰۰ میلیون کاربر را میزبانی کنیم.",
    "نسخهٔ Office 2024 برای Windows 11 و macOS (نسخهٔ ۱۴) آماده است.",
    "قیمت iPhone 15 Pro Max به ۸۵٬۰۰۰٬۰۰۰ تومان رسید؛ یعنی ۲٫۵ برابر.",
    "نشانی https://example.ir/a?b=۱&c=2 در «تجارت‌نیوز» آمده است.",
    "رایانامه: info@farsnews.ir (پاسخ تا ۲۴ ساعت)",
    "کد مطلب: ۹۱۸۳۶۵ - 2024/06/23 - ساعت ۱۴:۳۰",
    'او گفت «این "نقل قول" است» و رفت [به نقل از IRNA].',
    "خانوادهٔ 👨‍👩‍👧‍👦 و پرچم 🇮🇷 و دست 👍🏽 در یک خط",
    "کِتابِ بُزُرگِ عَلِیٌّ با اِعراب و تنویناً",
    "کـــتـــاب کشیده و ســـلام",
    "عدد ٣٠ عربی، ۳۰ فارسی و 30 لاتین، ۵۰٪ و %50",
    "پیام‌رسان‌های\u00a0داخلی مثل «ایتا»، «بله» و «Soroush+»",
    "نیم‌فاصله‌ در پایان‌ واژه‌ها‌",
    "(پرانتز (تودرتو) با [کروشه] و {آکولاد})",
    "A/B تست و C++ و C# و .NET در یک جمله",
    "تماس: ۰۲۱-۸۸۷۷۶۶۵۵ یا +98 (21) 8877-6655",
    "Persian in English: the word سلام means hello, ۱۲۳ too.",
    "ABC سلام DEF دنیا GHI",
    "سلام\u200fABC\u200e دنیا",
    "ﻻ ﷲ لا للّه الله اکبر",
    "۳ تا ۵ درصد، ۱۴۰۱-۱۴۰۳، از ۱۰ تا ۲۰",
    "-۵ درجه و ۵- درجه و −۵ درجه",
    "دلار $100 و یورو €50 و ریال ﷼۲۰",
    "۱٫ بند اول ۲٫ بند دوم (الف) (ب)",
    "سازمان ملل (UN) و یونیسف (UNICEF) در ۱۹۳ کشور",
    "آیا G20 و 5G و H1N1 و کووید19 واژه‌اند؟",
)

_PIECES = (
    "وزیر", "ارتباطات", "می‌توانیم", "پیام‌رسان‌های", "لاله", "اِعراب", "کـتـاب", "ژرف", "«ایتا»", "(بند ۸)",
    "۳۰", "۱٬۲۳۴٫۵", "٣٠", "2024", "3.14", "50%", "۷۰٪", "1403/04/03",
    "Office", "iPhone-15", "C++", "U.S.", "http://a.ir/b?c=1", "a@b.ir",
    "😂", "👨‍👩‍👧", "🇮🇷", "👍🏽", "—", "…", "[x]", "{ب}", "\"نقل\"",
    "\u200fو", "B\u200e", "خانه‌", "é",
)  # fmt: skip
_JOINTS = (" ", " ", " ", "\u00a0", "، ", ": ", "-", "")


def generated(count: int, seed: int = 4) -> list[str]:
    """Return lines of random pieces, the same at every call."""
    chance = random.Random(seed)
    return [
        "".join(
            chance.choice(_PIECES) + chance.choice(_JOINTS) for _ in range(chance.randint(3, 9))
        )
        for _ in range(count)
    ]


LINES = (*WRITTEN, *generated(230))
