<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fa" sourcelanguage="en">
  <context>
    <name>annotator</name>
    <message>
      <source>, </source>
      <translation>، </translation>
    </message>
    <message>
      <source>1 to 9 or a letter; Delete takes it</source>
      <translation>۱ تا ۹ یا یک حرف؛ Delete آن را برمی‌دارد</translation>
    </message>
    <message>
      <source>; </source>
      <translation>؛ </translation>
    </message>
    <message>
      <source>A blank is at the edge.</source>
      <translation>فاصله‌ای در لبه مانده است.</translation>
    </message>
    <message>
      <source>A bracket or quotation mark is open on one side only.</source>
      <translation>پرانتز یا گیومه فقط یک سر دارد.</translation>
    </message>
    <message>
      <source>A choice needs its choices.</source>
      <translation>ویژگی گزینشی به گزینه نیاز دارد.</translation>
    </message>
    <message>
      <source>A clash is ruled that never was, in “{id}”.</source>
      <translation>برخوردی داوری شده که هیچ‌گاه نبوده است، در «{id}».</translation>
    </message>
    <message>
      <source>A common document can go to 2 to {count} of these annotators.</source>
      <translation>هر سند مشترک را می‌توان به ۲ تا {count} نفر از این برچسب‌زن‌ها داد.</translation>
    </message>
    <message>
      <source>A document label stands twice.</source>
      <translation>یک برچسب سند دو بار آمده است.</translation>
    </message>
    <message>
      <source>A label must be [start, end, “LABEL”].</source>
      <translation>هر برچسب باید به شکل [start, end, "LABEL"] باشد.</translation>
    </message>
    <message>
      <source>A minister’s title; who that is was found by the article’s date.</source>
      <translation>عنوان وزیر با حوزهٔ کارش است؛ نامش از روی تاریخ خبر پیدا شد.</translation>
    </message>
    <message>
      <source>A name or pattern is empty.</source>
      <translation>یک نام یا الگو خالی است.</translation>
    </message>
    <message>
      <source>A part of the name</source>
      <translation>بخشی از نام</translation>
    </message>
    <message>
      <source>A punctuation mark is at the edge.</source>
      <translation>نشانهٔ سجاوندی در لبه مانده است.</translation>
    </message>
    <message>
      <source>A reason is needed.</source>
      <translation>دلیل لازم است.</translation>
    </message>
    <message>
      <source>A regular expression; its first group, if it has one, is what gets the label.</source>
      <translation>یک عبارت باقاعده؛ اگر گروهی داشته باشد، گروه نخستش برچسب می‌گیرد.</translation>
    </message>
    <message>
      <source>A relation begins at an entity; choose one with Tab or a click on its chip.</source>
      <translation>رابطه با موجودیت آغاز می‌شود؛ یکی را با Tab یا با کلیک روی برچسبِ زیر آن برگزینید.</translation>
    </message>
    <message>
      <source>A relation links two different entities.</source>
      <translation>رابطه دو موجودیت متفاوت را به هم پیوند می‌دهد.</translation>
    </message>
    <message>
      <source>A relation links two entities.</source>
      <translation>رابطه دو موجودیت را به هم پیوند می‌دهد.</translation>
    </message>
    <message>
      <source>A relation needs an entity at both ends.</source>
      <translation>رابطه در هر دو سر به موجودیت نیاز دارد.</translation>
    </message>
    <message>
      <source>A relation of {annotator} in “{id}” has a loose end.</source>
      <translation>یکی از رابطه‌های {annotator} در «{id}» یک سرِ رها دارد.</translation>
    </message>
    <message>
      <source>A relation would lose its end.</source>
      <translation>یک سرِ رابطه‌ای از دست می‌رود.</translation>
    </message>
    <message>
      <source>A span must be [start, end].</source>
      <translation>هر بازه باید به شکل [start, end] باشد.</translation>
    </message>
    <message>
      <source>A table of the file holds a value of a wrong type.</source>
      <translation>در یکی از جدول‌های فایل مقداری از نوع نادرست هست.</translation>
    </message>
    <message>
      <source>A tick marks what stands now. All else that either side did stands as well.</source>
      <translation>تیک نشان می‌دهد که اکنون کدام برجاست. هر کار دیگر دو سو نیز برجاست.</translation>
    </message>
    <message>
      <source>A title cannot be blank.</source>
      <translation>عنوان نمی‌تواند خالی باشد.</translation>
    </message>
    <message>
      <source>A title has at most {most} characters.</source>
      <translation>عنوان دست بالا {most} نویسه دارد.</translation>
    </message>
    <message>
      <source>A title is one line.</source>
      <translation>عنوان یک سطر است.</translation>
    </message>
    <message>
      <source>Accept all of this kind</source>
      <translation>پذیرش همه از این نوع</translation>
    </message>
    <message>
      <source>Accept and go on</source>
      <translation>پذیرش و بعدی</translation>
    </message>
    <message>
      <source>Accept and go on (Enter)</source>
      <translation>پذیرش و بعدی (Enter)</translation>
    </message>
    <message numerus="yes">
      <source>Accept {n} suggestions</source>
      <translation>
        <numerusform>پذیرش {n} پیشنهاد</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Accept {n} suggestions “{label}” of this suggester?</source>
      <translation>
        <numerusform>{n} پیشنهاد «{label}» از این پیشنهاددهنده پذیرفته شود؟</numerusform>
      </translation>
    </message>
    <message>
      <source>Accepted</source>
      <translation>پذیرفته</translation>
    </message>
    <message>
      <source>Action</source>
      <translation>کار</translation>
    </message>
    <message>
      <source>Add</source>
      <translation>افزودن</translation>
    </message>
    <message>
      <source>Add a name</source>
      <translation>افزودن نام</translation>
    </message>
    <message>
      <source>Add a pattern</source>
      <translation>افزودن الگو</translation>
    </message>
    <message>
      <source>Add an attribute</source>
      <translation>افزودن ویژگی</translation>
    </message>
    <message>
      <source>Against</source>
      <translation>در برابر</translation>
    </message>
    <message>
      <source>Agreement</source>
      <translation>توافق</translation>
    </message>
    <message>
      <source>Agreement report</source>
      <translation>گزارش توافق</translation>
    </message>
    <message>
      <source>Alike</source>
      <translation>یکسان</translation>
    </message>
    <message>
      <source>All</source>
      <translation>همه</translation>
    </message>
    <message>
      <source>All annotators</source>
      <translation>همهٔ برچسب‌زن‌ها</translation>
    </message>
    <message>
      <source>All documents are done.</source>
      <translation>همهٔ سندها انجام شد.</translation>
    </message>
    <message>
      <source>All labels</source>
      <translation>همهٔ برچسب‌ها</translation>
    </message>
    <message>
      <source>All of them, nested</source>
      <translation>همه، تودرتو</translation>
    </message>
    <message>
      <source>All versions</source>
      <translation>همهٔ رأی‌ها</translation>
    </message>
    <message>
      <source>Alt+Shift changes the keyboard layout on some systems.</source>
      <translation>Alt+Shift در برخی سیستم‌ها چیدمان صفحه‌کلید را عوض می‌کند.</translation>
    </message>
    <message>
      <source>Always suggest these words</source>
      <translation>پیشنهاد همیشگی این واژه‌ها</translation>
    </message>
    <message numerus="yes">
      <source>Always suggest these {n} names (=)</source>
      <translation>
        <numerusform>این {n} نام همیشه پیشنهاد شود (=)</numerusform>
      </translation>
    </message>
    <message>
      <source>Always suggested</source>
      <translation>پیشنهادهای همیشگی</translation>
    </message>
    <message>
      <source>An annotator's name has 1 to 64 characters.</source>
      <translation>نام برچسب‌زن ۱ تا ۶۴ نویسه دارد.</translation>
    </message>
    <message>
      <source>An annotator's name has no blank or dot at either end.</source>
      <translation>نام برچسب‌زن در آغاز و پایانش فاصله یا نقطه ندارد.</translation>
    </message>
    <message>
      <source>An annotator's name holds no comma, no control character and none of {set}</source>
      <translation>در نام برچسب‌زن ویرگول لاتین، نویسهٔ کنترلی و این نشانه‌ها نمی‌آید: {set}</translation>
    </message>
    <message>
      <source>An edit of the log names one thing twice.</source>
      <translation>یکی از ویرایش‌های سابقه یک چیز را دو بار آورده است.</translation>
    </message>
    <message>
      <source>An entity cannot go over the end of a paragraph.</source>
      <translation>موجودیت نمی‌تواند از پایان پاراگراف بگذرد.</translation>
    </message>
    <message>
      <source>An id stands twice in the line.</source>
      <translation>یک شناسه دو بار در سطر آمده است.</translation>
    </message>
    <message>
      <source>An import is just bringing {annotator}'s layer; wait until it is done.</source>
      <translation>ورود لایهٔ {annotator} هنوز ادامه دارد؛ تا پایان آن صبر کنید.</translation>
    </message>
    <message>
      <source>An import is under way in this project; merge afterwards.</source>
      <translation>ورودی در این پروژه در جریان است؛ پس از پایان آن گردآوری کنید.</translation>
    </message>
    <message>
      <source>An interval needs at least 8 documents in common.</source>
      <translation>فاصلهٔ اطمینان دست‌کم ۸ سند مشترک می‌خواهد.</translation>
    </message>
    <message>
      <source>An invisible direction mark is at the edge.</source>
      <translation>نشانهٔ ناپیدای جهت در لبه مانده است.</translation>
    </message>
    <message>
      <source>Annotator</source>
      <translation>برچسب‌زن</translation>
    </message>
    <message>
      <source>Annotators</source>
      <translation>برچسب‌زن‌ها</translation>
    </message>
    <message>
      <source>Annotators can read it (N)</source>
      <translation>برچسب‌زن‌ها آن را می‌بینند (N)</translation>
    </message>
    <message>
      <source>Annotators for each of them</source>
      <translation>برچسب‌زن برای هر سند مشترک</translation>
    </message>
    <message>
      <source>Annotators, divided by commas</source>
      <translation>برچسب‌زن‌ها، جدا با ویرگول</translation>
    </message>
    <message>
      <source>Another file lies at “{path}” now; nothing was changed. Save a copy to keep what is open.</source>
      <translation>اکنون فایل دیگری در «{path}» است؛ چیزی تغییر نکرد. برای نگه داشتن آنچه باز است، رونوشتی ذخیره کنید.</translation>
    </message>
    <message>
      <source>Another import is under way in this project.</source>
      <translation>ورود دیگری در همین پروژه در جریان است.</translation>
    </message>
    <message>
      <source>Another spelling: {what}</source>
      <translation>املای دیگر: {what}</translation>
    </message>
    <message>
      <source>Apply</source>
      <translation>اعمال</translation>
    </message>
    <message numerus="yes">
      <source>Are these {n} texts readable?</source>
      <translation>
        <numerusform>آیا این {n} متن خواناست؟</numerusform>
      </translation>
    </message>
    <message>
      <source>Around</source>
      <translation>در متن</translation>
    </message>
    <message>
      <source>Article</source>
      <translation>متن سند</translation>
    </message>
    <message>
      <source>Articles of their own share come again later; nothing marks them.</source>
      <translation>خبرهایی از سهم خودشان دیرتر دوباره می‌آید و نشانی ندارد.</translation>
    </message>
    <message>
      <source>As a table</source>
      <translation>به‌صورت جدول</translation>
    </message>
    <message>
      <source>As it was</source>
      <translation>بازگشت به پیش‌فرض</translation>
    </message>
    <message>
      <source>As the system</source>
      <translation>مانند سیستم</translation>
    </message>
    <message>
      <source>As {annotator} did</source>
      <translation>مانند {annotator}</translation>
    </message>
    <message>
      <source>At {start}–{end} the text is “{there}”, not “{quote}”.</source>
      <translation>متنِ جای {start} تا {end}، «{there}» است، نه «{quote}».</translation>
    </message>
    <message>
      <source>Attributes</source>
      <translation>ویژگی‌ها</translation>
    </message>
    <message>
      <source>Back to the documents</source>
      <translation>بازگشت به سندها</translation>
    </message>
    <message>
      <source>Back to the documents (Esc)</source>
      <translation>بازگشت به سندها (Esc)</translation>
    </message>
    <message>
      <source>Back to this version</source>
      <translation>بازگشت به این نسخه</translation>
    </message>
    <message>
      <source>Begin</source>
      <translation>آغاز</translation>
    </message>
    <message>
      <source>Begun</source>
      <translation>ناتمام</translation>
    </message>
    <message>
      <source>Both labels</source>
      <translation>هر دو برچسب</translation>
    </message>
    <message>
      <source>Both layers hold the same entities.</source>
      <translation>هر دو لایه یکی است.</translation>
    </message>
    <message>
      <source>Boundary: same span, any label</source>
      <translation>مرز: بازه یکی، هر برچسب</translation>
    </message>
    <message>
      <source>Brought up from an earlier release; the old file is {name}.</source>
      <translation>پروژه از نگارشی قدیمی‌تر به‌روز شد؛ فایل پیشین با نام {name} مانده است.</translation>
    </message>
    <message>
      <source>By cause</source>
      <translation>بر پایهٔ علت</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>انصراف</translation>
    </message>
    <message>
      <source>Cannot be computed</source>
      <translation>محاسبه‌شدنی نیست</translation>
    </message>
    <message>
      <source>Cases</source>
      <translation>موردها</translation>
    </message>
    <message>
      <source>Causes</source>
      <translation>علت‌ها</translation>
    </message>
    <message>
      <source>Change the language</source>
      <translation>تغییر زبان</translation>
    </message>
    <message>
      <source>Change who is labelling</source>
      <translation>تغییر برچسب‌زن</translation>
    </message>
    <message>
      <source>Checks</source>
      <translation>آزمون‌ها</translation>
    </message>
    <message>
      <source>Choices</source>
      <translation>گزینه‌ها</translation>
    </message>
    <message>
      <source>Choose a folder and hand out</source>
      <translation>گزینش پوشه و تحویل</translation>
    </message>
    <message>
      <source>Choose the entity whose words are to be suggested.</source>
      <translation>نخست موجودیتی را برگزینید که واژه‌هایش باید پیشنهاد شوند.</translation>
    </message>
    <message>
      <source>Choose the first reading</source>
      <translation>انتخاب خوانش نخست</translation>
    </message>
    <message>
      <source>Choose the second reading</source>
      <translation>انتخاب خوانش دوم</translation>
    </message>
    <message>
      <source>Choose what holds for the ticked cases.</source>
      <translation>برگزینید که دربارهٔ موردهای تیک‌خورده چه درست است.</translation>
    </message>
    <message>
      <source>Clash in {document}: {annotator} worked on it in two places; the later edit stands.</source>
      <translation>برخورد در {document}: {annotator} در دو جا روی آن کار کرده است؛ ویرایش دیرتر می‌ماند.</translation>
    </message>
    <message>
      <source>Clashes</source>
      <translation>برخوردها</translation>
    </message>
    <message>
      <source>Clashes are settled by the lead, in the lead's file.</source>
      <translation>به برخوردها سرپرست در فایل خودش رسیدگی می‌کند.</translation>
    </message>
    <message>
      <source>Clear the filter</source>
      <translation>پاک کردن پالایش</translation>
    </message>
    <message>
      <source>Click a cell above to see its cases; a double-click opens the document.</source>
      <translation>روی هر خانهٔ بالا بزنید تا موردهایش را ببینید؛ با دوبار کلیک روی مورد، سند باز می‌شود.</translation>
    </message>
    <message>
      <source>Click a label or press Tab.</source>
      <translation>روی یک برچسب بزنید یا Tab را فشار دهید.</translation>
    </message>
    <message>
      <source>Click here and press the new key</source>
      <translation>این‌جا کلیک کنید و کلید تازه را فشار دهید</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>بستن</translation>
    </message>
    <message>
      <source>Close (Esc)</source>
      <translation>بستن (Esc)</translation>
    </message>
    <message>
      <source>Close the message</source>
      <translation>بستن پیام</translation>
    </message>
    <message>
      <source>Close the project</source>
      <translation>بستن پروژه</translation>
    </message>
    <message>
      <source>Code points {start} to {end}</source>
      <translation>نویسهٔ {start} تا {end}</translation>
    </message>
    <message>
      <source>Code points, UTF-16 units and graphemes differ here; say the unit (--offsets).</source>
      <translation>این‌جا نقطهٔ کد، واحد UTF-16 و نویسهٔ دیداری یکی نیستند؛ واحد را بگویید (--offsets).</translation>
    </message>
    <message>
      <source>Collect files</source>
      <translation>گردآوری فایل‌ها</translation>
    </message>
    <message>
      <source>Collect the files of the annotators, or count unfinished documents too.</source>
      <translation>فایل‌های برچسب‌زن‌ها را گردآوری کنید یا سندهای ناتمام را هم به شمار آورید.</translation>
    </message>
    <message>
      <source>Collected up to</source>
      <translation>گردآوری‌شده تا</translation>
    </message>
    <message>
      <source>Collecting</source>
      <translation>گردآوری</translation>
    </message>
    <message>
      <source>Colour</source>
      <translation>رنگ</translation>
    </message>
    <message>
      <source>Colours</source>
      <translation>رنگ‌ها</translation>
    </message>
    <message>
      <source>Compared</source>
      <translation>سنجیده</translation>
    </message>
    <message>
      <source>Comparing {first} and {second}</source>
      <translation>سنجش {first} با {second}</translation>
    </message>
    <message>
      <source>Compute gamma</source>
      <translation>محاسبهٔ گاما</translation>
    </message>
    <message>
      <source>Computing gamma</source>
      <translation>محاسبهٔ گاما</translation>
    </message>
    <message>
      <source>Contested</source>
      <translation>جای اختلاف</translation>
    </message>
    <message>
      <source>Contested places</source>
      <translation>جاهای اختلاف</translation>
    </message>
    <message>
      <source>Copy</source>
      <translation>رونوشت</translation>
    </message>
    <message>
      <source>Copy the selected text</source>
      <translation>رونوشت از متن انتخاب‌شده</translation>
    </message>
    <message>
      <source>Copy the value</source>
      <translation>رونوشت از مقدار</translation>
    </message>
    <message>
      <source>Count</source>
      <translation>شمار</translation>
    </message>
    <message>
      <source>Counting</source>
      <translation>شمارش</translation>
    </message>
    <message>
      <source>Dark</source>
      <translation>تیره</translation>
    </message>
    <message>
      <source>Day</source>
      <translation>روز</translation>
    </message>
    <message>
      <source>Details</source>
      <translation>جزئیات</translation>
    </message>
    <message>
      <source>Differences</source>
      <translation>اختلاف‌ها</translation>
    </message>
    <message>
      <source>Disagreement {position} of {total}</source>
      <translation>اختلاف {position} از {total}</translation>
    </message>
    <message>
      <source>Disagreements</source>
      <translation>اختلاف‌ها</translation>
    </message>
    <message>
      <source>Disagreements one by one or by cause</source>
      <translation>اختلاف‌ها یکی‌یکی یا بر پایهٔ علت</translation>
    </message>
    <message>
      <source>Discard the draft</source>
      <translation>کنار گذاشتن پیش‌نویس</translation>
    </message>
    <message>
      <source>Do it</source>
      <translation>انجام</translation>
    </message>
    <message>
      <source>Document</source>
      <translation>سند</translation>
    </message>
    <message>
      <source>Document label</source>
      <translation>برچسب سند</translation>
    </message>
    <message>
      <source>Document labels</source>
      <translation>برچسب‌های سند</translation>
    </message>
    <message>
      <source>Documents</source>
      <translation>سندها</translation>
    </message>
    <message>
      <source>Documents done a day</source>
      <translation>سندهای انجام‌شده در روز</translation>
    </message>
    <message>
      <source>Documents folder</source>
      <translation>پوشهٔ اسناد</translation>
    </message>
    <message>
      <source>Documents in common</source>
      <translation>سندهای مشترک</translation>
    </message>
    <message>
      <source>Documents whose gold is known; nothing marks them.</source>
      <translation>سندهایی که لایهٔ نهایی‌شان معلوم است و نشانی ندارند.</translation>
    </message>
    <message>
      <source>Done</source>
      <translation>انجام‌شده</translation>
    </message>
    <message>
      <source>Done, next document</source>
      <translation>انجام شد، سند بعدی</translation>
    </message>
    <message>
      <source>Drop a project, texts, a folder or a JSONL file here</source>
      <translation>پروژه، متن، پوشه یا فایل JSONL را همین‌جا رها کنید</translation>
    </message>
    <message>
      <source>Each annotator gets a project file of their own, to take home and to send back.</source>
      <translation>هر برچسب‌زن یک فایل پروژه برای خود می‌گیرد که با خود می‌برد و سپس بازمی‌فرستد.</translation>
    </message>
    <message>
      <source>Each text file becomes a document; its text is kept exactly.</source>
      <translation>هر فایل متنی یک سند می‌شود و متنش دست‌نخورده می‌ماند.</translation>
    </message>
    <message>
      <source>Edit (E)</source>
      <translation>ویرایش (E)</translation>
    </message>
    <message>
      <source>Edit the version</source>
      <translation>ویرایش این رأی</translation>
    </message>
    <message>
      <source>End editing (Esc)</source>
      <translation>پایان ویرایش (Esc)</translation>
    </message>
    <message>
      <source>End label, relation, selection or list</source>
      <translation>پایان دادن به برچسب، رابطه، انتخاب یا فهرست</translation>
    </message>
    <message>
      <source>English</source>
      <translation>انگلیسی</translation>
    </message>
    <message>
      <source>Entities</source>
      <translation>موجودیت‌ها</translation>
    </message>
    <message>
      <source>Entities and suggestions</source>
      <translation>موجودیت‌ها و پیشنهادها</translation>
    </message>
    <message>
      <source>Entities may lie over and within each other</source>
      <translation>موجودیت‌ها می‌توانند روی هم و درون هم باشند</translation>
    </message>
    <message>
      <source>Entities of one annotator overlap, and this measure knows no overlapping units.</source>
      <translation>موجودیت‌های یک برچسب‌زن هم‌پوشانی دارند و این سنجه واحدهای هم‌پوشان را نمی‌شناسد.</translation>
    </message>
    <message>
      <source>Every action by name</source>
      <translation>همهٔ کارها با نام</translation>
    </message>
    <message>
      <source>Every document under review is done.</source>
      <translation>داوری همهٔ سندها انجام شد.</translation>
    </message>
    <message>
      <source>Everybody used one and the same category throughout, so chance explains everything.</source>
      <translation>همه در سراسر متن یک دستهٔ یکسان به کار برده‌اند؛ پس همه‌چیز با تصادف توضیح‌پذیر است.</translation>
    </message>
    <message>
      <source>Everything is in one file on this computer, and each edit is saved at once.</source>
      <translation>همه‌چیز در یک فایل روی همین رایانه است و هر ویرایش همان لحظه ذخیره می‌شود.</translation>
    </message>
    <message>
      <source>Export</source>
      <translation>خروجی</translation>
    </message>
    <message>
      <source>Export the schema</source>
      <translation>خروجی طرح برچسب‌ها</translation>
    </message>
    <message>
      <source>Export to a file…</source>
      <translation>خروجی به فایل…</translation>
    </message>
    <message>
      <source>Export writes what you have labelled as JSONL.</source>
      <translation>با خروجی، آنچه برچسب زده‌اید به‌صورت JSONL نوشته می‌شود.</translation>
    </message>
    <message>
      <source>Exporting</source>
      <translation>نوشتن خروجی</translation>
    </message>
    <message>
      <source>Fewer attributes</source>
      <translation>ویژگی‌های کمتر</translation>
    </message>
    <message>
      <source>Fewer than two people have finished this document.</source>
      <translation>کمتر از دو نفر این سند را انجام داده‌اند.</translation>
    </message>
    <message>
      <source>Filled by</source>
      <translation>پر می‌شود با</translation>
    </message>
    <message>
      <source>Filled by a suggester; it stays so until you change it.</source>
      <translation>پیشنهاددهنده آن را پر کرده است؛ تا آن را عوض نکنید چنین می‌ماند.</translation>
    </message>
    <message>
      <source>Filter titles</source>
      <translation>پالایش عنوان‌ها</translation>
    </message>
    <message>
      <source>Find in this document</source>
      <translation>جست‌وجو در این سند</translation>
    </message>
    <message>
      <source>Finished</source>
      <translation>زمان انجام</translation>
    </message>
    <message>
      <source>Folder for the annotators' files</source>
      <translation>پوشهٔ فایل‌های برچسب‌زن‌ها</translation>
    </message>
    <message>
      <source>For the reviewer, or for yourself…</source>
      <translation>برای داور یا برای خودتان…</translation>
    </message>
    <message>
      <source>Found: {words}</source>
      <translation>یافته‌ها: {words}</translation>
    </message>
    <message>
      <source>From</source>
      <translation>از</translation>
    </message>
    <message>
      <source>G</source>
      <translation>ن</translation>
    </message>
    <message>
      <source>Gamma cannot be computed: {why}</source>
      <translation>گاما محاسبه‌شدنی نیست: {why}</translation>
    </message>
    <message>
      <source>Gamma, for position and label together: {value}.</source>
      <translation>گاما، برای جا و برچسب با هم: {value}.</translation>
    </message>
    <message>
      <source>Gazetteer</source>
      <translation>فهرست نام‌ها</translation>
    </message>
    <message>
      <source>General</source>
      <translation>عمومی</translation>
    </message>
    <message>
      <source>Go there</source>
      <translation>رفتن به آن</translation>
    </message>
    <message>
      <source>Gold</source>
      <translation>لایهٔ نهایی</translation>
    </message>
    <message>
      <source>Gold questions for each annotator</source>
      <translation>پرسش‌های محک برای هر برچسب‌زن</translation>
    </message>
    <message>
      <source>Gregorian</source>
      <translation>میلادی</translation>
    </message>
    <message>
      <source>Gregorian: {date}</source>
      <translation>میلادی: {date}</translation>
    </message>
    <message>
      <source>Guideline</source>
      <translation>راهنمای برچسب‌زنی</translation>
    </message>
    <message>
      <source>Guideline of the labels</source>
      <translation>راهنمای برچسب‌ها</translation>
    </message>
    <message>
      <source>Hand out to annotators</source>
      <translation>تحویل به برچسب‌زن‌ها</translation>
    </message>
    <message>
      <source>Handed out</source>
      <translation>تحویل‌شده</translation>
    </message>
    <message>
      <source>Handing out</source>
      <translation>تحویل</translation>
    </message>
    <message>
      <source>Hardly told from the colour of “{label}”.</source>
      <translation>این رنگ از رنگ «{label}» به‌سختی بازشناخته می‌شود.</translation>
    </message>
    <message>
      <source>Help</source>
      <translation>راهنما</translation>
    </message>
    <message>
      <source>Hidden repeats for each annotator</source>
      <translation>تکرارهای پنهان برای هر برچسب‌زن</translation>
    </message>
    <message>
      <source>Hide names</source>
      <translation>نام‌ها پنهان باشد</translation>
    </message>
    <message>
      <source>Home folder</source>
      <translation>پوشهٔ خانه</translation>
    </message>
    <message>
      <source>Hotkey</source>
      <translation>کلید میان‌بر</translation>
    </message>
    <message>
      <source>IBAN</source>
      <translation>شبا</translation>
    </message>
    <message>
      <source>If the draft goes back to this version:</source>
      <translation>اگر پیش‌نویس به این نسخه بازگردد:</translation>
    </message>
    <message>
      <source>Import</source>
      <translation>ورود</translation>
    </message>
    <message>
      <source>Import a folder</source>
      <translation>ورود پوشه</translation>
    </message>
    <message>
      <source>Import a schema</source>
      <translation>ورود طرح برچسب‌ها</translation>
    </message>
    <message>
      <source>Import files</source>
      <translation>ورود فایل</translation>
    </message>
    <message>
      <source>Import from a file…</source>
      <translation>ورود از فایل…</translation>
    </message>
    <message>
      <source>Import the ticked ones</source>
      <translation>ورود موردهای تیک‌خورده</translation>
    </message>
    <message>
      <source>Importing</source>
      <translation>در حال ورود</translation>
    </message>
    <message>
      <source>In one line</source>
      <translation>در یک سطر</translation>
    </message>
    <message>
      <source>In the copy {id}</source>
      <translation>در رونوشت {id}</translation>
    </message>
    <message>
      <source>In the first third of the documents F1 was {early} on average, in the last {late}.</source>
      <translation>میانگین F1 در یک‌سوم نخست سندها {early} بود و در یک‌سوم پایانی {late}.</translation>
    </message>
    <message>
      <source>In this file</source>
      <translation>در همین فایل</translation>
    </message>
    <message>
      <source>In {count} of them both sides changed the same place.</source>
      <translation>در {count} مورد، هر دو سو یک جا را تغییر داده‌اند.</translation>
    </message>
    <message numerus="yes">
      <source>In {n} copies</source>
      <translation>
        <numerusform>در {n} رونوشت</numerusform>
      </translation>
    </message>
    <message>
      <source>In “{id}”, layer of {annotator}: {problem}</source>
      <translation>در «{id}»، لایهٔ {annotator}: {problem}</translation>
    </message>
    <message>
      <source>Interval</source>
      <translation>فاصلهٔ اطمینان</translation>
    </message>
    <message>
      <source>Intervals: documents drawn again 1,000 times</source>
      <translation>فاصله‌های اطمینان: بازنمونه‌گیری روی سندها، ۱۰۰۰ بار</translation>
    </message>
    <message>
      <source>Into the guideline, with examples (?)</source>
      <translation>در راهنما بیاید، با نمونه (؟)</translation>
    </message>
    <message>
      <source>It crosses another entity: neither lies in the other.</source>
      <translation>با موجودیت دیگری هم‌پوشانی دارد، بی‌آنکه یکی درون دیگری باشد.</translation>
    </message>
    <message>
      <source>It is a minister’s title with the portfolio.</source>
      <translation>عنوان وزیر با حوزهٔ کارش است.</translation>
    </message>
    <message>
      <source>It is a name beside a minister’s title.</source>
      <translation>نامی است که کنار عنوان وزیر آمده است.</translation>
    </message>
    <message>
      <source>It is a name that stands twice after a word that announces a platform.</source>
      <translation>بیش از یک بار پس از واژه‌ای آمده است که سکو را نشان می‌دهد.</translation>
    </message>
    <message>
      <source>It is a title that several ministers share.</source>
      <translation>عنوان مشترک چند وزیر است.</translation>
    </message>
    <message>
      <source>It is built like the name of a state body.</source>
      <translation>ساختش به نام نهادهای کشوری می‌ماند.</translation>
    </message>
    <message>
      <source>It is no JSON ({reason}).</source>
      <translation>این JSON نیست ({reason}).</translation>
    </message>
    <message>
      <source>It is no JSON object.</source>
      <translation>این شیء JSON نیست.</translation>
    </message>
    <message>
      <source>It is not to be labelled</source>
      <translation>برچسب نمی‌خورد</translation>
    </message>
    <message>
      <source>It is on the list of platforms and stands in guillemets.</source>
      <translation>در فهرست سکوها هست و در گیومه آمده است.</translation>
    </message>
    <message>
      <source>It is on the list of platforms, after a word that announces a platform.</source>
      <translation>در فهرست سکوها هست و پیش از آن واژه‌ای آمده است که سکو را نشان می‌دهد.</translation>
    </message>
    <message>
      <source>It is on the list of platforms, beside other platforms.</source>
      <translation>در فهرست سکوها هست و کنار نام سکوهای دیگر آمده است.</translation>
    </message>
    <message>
      <source>It is on the list of platforms.</source>
      <translation>در فهرست سکوها هست.</translation>
    </message>
    <message>
      <source>It is on the list of platforms; people do something there.</source>
      <translation>در فهرست سکوها هست و جمله از کاری در آن می‌گوید.</translation>
    </message>
    <message>
      <source>It is on the list of platforms; the text is about them.</source>
      <translation>در فهرست سکوها هست و متن دربارهٔ سکوهاست.</translation>
    </message>
    <message>
      <source>It is on the list of platforms; the words around are about such things.</source>
      <translation>در فهرست سکوها هست و واژه‌های پیرامونش با آن می‌خوانند.</translation>
    </message>
    <message>
      <source>It is on the list of state bodies.</source>
      <translation>در فهرست نهادها هست.</translation>
    </message>
    <message>
      <source>It is the name of a committee of the parliament.</source>
      <translation>نام یکی از کمیسیون‌های مجلس است.</translation>
    </message>
    <message>
      <source>It is the name of a ministry.</source>
      <translation>نام وزارتخانه است.</translation>
    </message>
    <message>
      <source>It is the name of a state body of a province or town.</source>
      <translation>نام نهادی دولتی در یک استان یا شهر است.</translation>
    </message>
    <message>
      <source>It is the name of another country’s ministry.</source>
      <translation>نام وزارتخانهٔ کشوری دیگر است.</translation>
    </message>
    <message>
      <source>It is the title of a ministry’s acting head.</source>
      <translation>عنوان سرپرست یک وزارتخانه است.</translation>
    </message>
    <message>
      <source>It is the title of another country’s minister.</source>
      <translation>عنوان وزیر کشوری دیگر است.</translation>
    </message>
    <message>
      <source>It is to be labelled</source>
      <translation>برچسب می‌خورد</translation>
    </message>
    <message>
      <source>It is {label}</source>
      <translation>{label} است</translation>
    </message>
    <message>
      <source>It looks like a name, after a word that announces a platform.</source>
      <translation>به نام می‌ماند و پس از واژه‌ای آمده است که سکو را نشان می‌دهد.</translation>
    </message>
    <message>
      <source>It matches a pattern of this project.</source>
      <translation>با یکی از الگوهای این پروژه جور است.</translation>
    </message>
    <message>
      <source>It stands in guillemets after a word that announces a platform.</source>
      <translation>پس از واژه‌ای که سکو را نشان می‌دهد، در گیومه آمده است.</translation>
    </message>
    <message>
      <source>Jalali</source>
      <translation>هجری خورشیدی</translation>
    </message>
    <message>
      <source>Jalali: {date}</source>
      <translation>خورشیدی: {date}</translation>
    </message>
    <message>
      <source>Judges position and label as one and allows nesting; takes its time.</source>
      <translation>جا و برچسب را با هم می‌سنجد و تودرتویی را می‌پذیرد؛ زمان می‌برد.</translation>
    </message>
    <message>
      <source>Kappa over words</source>
      <translation>کاپا روی واژه‌ها</translation>
    </message>
    <message>
      <source>Keep</source>
      <translation>ثبت</translation>
    </message>
    <message>
      <source>Key</source>
      <translation>کلید</translation>
    </message>
    <message>
      <source>Keys</source>
      <translation>کلیدها</translation>
    </message>
    <message>
      <source>Keys and help</source>
      <translation>کلیدها و راهنما</translation>
    </message>
    <message>
      <source>Kind of disagreement</source>
      <translation>گونهٔ اختلاف</translation>
    </message>
    <message>
      <source>Label</source>
      <translation>برچسب</translation>
    </message>
    <message>
      <source>Label and ends are the same; an attribute differs.</source>
      <translation>برچسب و مرز یکی است؛ یک ویژگی فرق دارد.</translation>
    </message>
    <message>
      <source>Label by label</source>
      <translation>برچسب به برچسب</translation>
    </message>
    <message>
      <source>Label of the document</source>
      <translation>برچسب سند</translation>
    </message>
    <message>
      <source>Label or words</source>
      <translation>برچسب یا واژه</translation>
    </message>
    <message>
      <source>Label the ticked places</source>
      <translation>زدن برچسب به جاهای تیک‌خورده</translation>
    </message>
    <message numerus="yes">
      <source>Label {n} places</source>
      <translation>
        <numerusform>زدن برچسب به {n} جا</numerusform>
      </translation>
    </message>
    <message>
      <source>Label; with Shift, add another entity there</source>
      <translation>برچسب زدن؛ با Shift موجودیت دیگری در همان‌جا</translation>
    </message>
    <message>
      <source>Labelled {label} in {times} of {documents} documents.</source>
      <translation>در {times} سند از {documents} سند {label} شده است.</translation>
    </message>
    <message>
      <source>Labelling</source>
      <translation>برچسب‌زنی</translation>
    </message>
    <message>
      <source>Labels</source>
      <translation>برچسب‌ها</translation>
    </message>
    <message>
      <source>Labels stand in “{key}” and in “entities”.</source>
      <translation>هم در «{key}» و هم در «entities» برچسب هست.</translation>
    </message>
    <message>
      <source>Language</source>
      <translation>زبان</translation>
    </message>
    <message>
      <source>Language of the texts</source>
      <translation>زبان متن‌ها</translation>
    </message>
    <message>
      <source>Larger text</source>
      <translation>متن بزرگ‌تر</translation>
    </message>
    <message>
      <source>Last worked</source>
      <translation>آخرین کار</translation>
    </message>
    <message>
      <source>Leave suggestions in common documents</source>
      <translation>پیشنهادها در سندهای مشترک بماند</translation>
    </message>
    <message>
      <source>Left edge inwards</source>
      <translation>لبهٔ چپ به درون</translation>
    </message>
    <message>
      <source>Left edge inwards by a character</source>
      <translation>لبهٔ چپ یک نویسه به درون</translation>
    </message>
    <message>
      <source>Left edge outwards</source>
      <translation>لبهٔ چپ به بیرون</translation>
    </message>
    <message>
      <source>Left edge outwards by a character</source>
      <translation>لبهٔ چپ یک نویسه به بیرون</translation>
    </message>
    <message>
      <source>Lenient</source>
      <translation>هم‌پوشان</translation>
    </message>
    <message>
      <source>Lenient: overlapping, same label</source>
      <translation>هم‌پوشان: بازهٔ هم‌پوشان، برچسب یکی</translation>
    </message>
    <message>
      <source>Let it stand</source>
      <translation>همین بماند</translation>
    </message>
    <message>
      <source>Let panes and messages move</source>
      <translation>حرکت نرم قاب‌ها و پیام‌ها</translation>
    </message>
    <message>
      <source>Light</source>
      <translation>روشن</translation>
    </message>
    <message>
      <source>Light or dark</source>
      <translation>روشن یا تیره</translation>
    </message>
    <message>
      <source>Line {line} is no UTF-8 (byte {byte}).</source>
      <translation>سطر {line} به UTF-8 نیست (بایت {byte}).</translation>
    </message>
    <message>
      <source>Line {line}: {reason}</source>
      <translation>سطر {line}: {reason}</translation>
    </message>
    <message>
      <source>Lines without labels close up</source>
      <translation>سطرهای بی‌برچسب فشرده‌تر باشند</translation>
    </message>
    <message>
      <source>List of entities and suggestions</source>
      <translation>فهرست موجودیت‌ها و پیشنهادها</translation>
    </message>
    <message>
      <source>Look for suggestions</source>
      <translation>یافتن پیشنهادها</translation>
    </message>
    <message>
      <source>Looking at the clashes</source>
      <translation>بررسی برخوردها</translation>
    </message>
    <message>
      <source>Looking at the files</source>
      <translation>بررسی فایل‌ها</translation>
    </message>
    <message>
      <source>Looking for suggestions</source>
      <translation>یافتن پیشنهادها</translation>
    </message>
    <message>
      <source>Looking in other documents</source>
      <translation>جست‌وجو در سندهای دیگر</translation>
    </message>
    <message>
      <source>Make the sample project</source>
      <translation>ساختن پروژهٔ نمونه</translation>
    </message>
    <message>
      <source>Making the sample project</source>
      <translation>در حال ساختن پروژهٔ نمونه</translation>
    </message>
    <message>
      <source>Mark on the document</source>
      <translation>نشان سند</translation>
    </message>
    <message>
      <source>Mark the entity for the lead (?)</source>
      <translation>نشان کردن موجودیت برای سرپرست (؟)</translation>
    </message>
    <message>
      <source>Marked as unsure</source>
      <translation>با نشان «مطمئن نیستم»</translation>
    </message>
    <message>
      <source>Measure</source>
      <translation>سنجه</translation>
    </message>
    <message>
      <source>Measures</source>
      <translation>سنجه‌ها</translation>
    </message>
    <message>
      <source>Measures everybody against the reviewed layer, too.</source>
      <translation>هر نفر را با لایهٔ نهایی نیز می‌سنجد.</translation>
    </message>
    <message>
      <source>Measuring the agreement</source>
      <translation>سنجش توافق</translation>
    </message>
    <message>
      <source>Measuring the agreement…</source>
      <translation>توافق سنجیده می‌شود…</translation>
    </message>
    <message>
      <source>Memory</source>
      <translation>حافظه</translation>
    </message>
    <message>
      <source>Memory learns from one annotator: say whose.</source>
      <translation>حافظه از یک برچسب‌زن می‌آموزد: بگویید از چه کسی.</translation>
    </message>
    <message>
      <source>Merge</source>
      <translation>ادغام</translation>
    </message>
    <message>
      <source>Merge into…</source>
      <translation>ادغام در…</translation>
    </message>
    <message>
      <source>Merge “{name}” into which one?</source>
      <translation>«{name}» در کدام ادغام شود؟</translation>
    </message>
    <message>
      <source>Most boundaries differ at {label}: {count} of {total}.</source>
      <translation>بیشتر اختلاف‌های مرز در «{label}» است: {count} از {total}.</translation>
    </message>
    <message>
      <source>Most often in dispute</source>
      <translation>پرتکرارترین اختلاف‌ها</translation>
    </message>
    <message>
      <source>Move down</source>
      <translation>پایین‌تر</translation>
    </message>
    <message>
      <source>Move up</source>
      <translation>بالاتر</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>نام</translation>
    </message>
    <message>
      <source>Name at least one annotator.</source>
      <translation>دست‌کم یک برچسب‌زن را نام ببرید.</translation>
    </message>
    <message>
      <source>Name each annotator once (upper and lower case are one name).</source>
      <translation>نام هر برچسب‌زن را یک بار بنویسید (حروف بزرگ و کوچک یکی به شمار می‌آیند).</translation>
    </message>
    <message>
      <source>Name each annotator once.</source>
      <translation>هر برچسب‌زن را یک بار نام ببرید.</translation>
    </message>
    <message>
      <source>Name of who is labelling</source>
      <translation>نام برچسب‌زن</translation>
    </message>
    <message>
      <source>Name or pattern</source>
      <translation>نام یا الگو</translation>
    </message>
    <message>
      <source>Names and patterns that are suggested in every document of this project.</source>
      <translation>نام‌ها و الگوهایی که در همهٔ سندهای این پروژه پیشنهاد می‌شوند.</translation>
    </message>
    <message>
      <source>Narrow</source>
      <translation>کم</translation>
    </message>
    <message>
      <source>Needs the guideline (?)</source>
      <translation>نیازمند راهنما (؟)</translation>
    </message>
    <message>
      <source>Neither layer holds an entity that counts here.</source>
      <translation>هیچ‌یک از دو لایه موجودیتی که این‌جا به شمار آید ندارد.</translation>
    </message>
    <message>
      <source>Nesting</source>
      <translation>روی‌هم‌افتادن</translation>
    </message>
    <message>
      <source>New</source>
      <translation>شروع‌نشده</translation>
    </message>
    <message>
      <source>New project</source>
      <translation>پروژهٔ تازه</translation>
    </message>
    <message>
      <source>Next document</source>
      <translation>سند بعدی</translation>
    </message>
    <message>
      <source>Next entity or suggestion</source>
      <translation>موجودیت یا پیشنهاد بعدی</translation>
    </message>
    <message>
      <source>Next pane</source>
      <translation>قاب بعدی</translation>
    </message>
    <message>
      <source>Next place (Enter)</source>
      <translation>جای بعدی (Enter)</translation>
    </message>
    <message>
      <source>Next suggestion</source>
      <translation>پیشنهاد بعدی</translation>
    </message>
    <message>
      <source>Next warning</source>
      <translation>هشدار بعدی</translation>
    </message>
    <message>
      <source>No clash waits for a ruling.</source>
      <translation>هیچ برخوردی در انتظار داوری نیست.</translation>
    </message>
    <message>
      <source>No document is open.</source>
      <translation>هیچ سندی باز نیست.</translation>
    </message>
    <message>
      <source>No document that both have finished has a date.</source>
      <translation>هیچ سندی که هر دو انجام داده باشند تاریخ ندارد.</translation>
    </message>
    <message>
      <source>No gold layer, and several that are done, in: {ids}</source>
      <translation>بدون لایهٔ نهایی و با چند لایهٔ انجام‌شده: {ids}</translation>
    </message>
    <message>
      <source>No key</source>
      <translation>بی‌کلید</translation>
    </message>
    <message>
      <source>No number can be read here.</source>
      <translation>این‌جا عددی خوانده نمی‌شود.</translation>
    </message>
    <message>
      <source>No place in other documents.</source>
      <translation>در سندهای دیگر جایی نیست.</translation>
    </message>
    <message>
      <source>No project yet. Begin a new one, or look around in the sample project.</source>
      <translation>هنوز پروژه‌ای نیست. پروژه‌ای تازه بسازید یا پروژهٔ نمونه را ببینید.</translation>
    </message>
    <message>
      <source>No such relation</source>
      <translation>چنین رابطه‌ای نیست</translation>
    </message>
    <message>
      <source>No text: the control character {code} stands at byte offset {offset} ({encoding}).</source>
      <translation>این متن نیست: نویسهٔ کنترلی {code} در بایت {offset} آمده است ({encoding}).</translation>
    </message>
    <message>
      <source>No valid {encoding}: the byte at offset {offset} does not fit.</source>
      <translation>این {encoding} درست نیست: بایت {offset} با آن جور درنمی‌آید.</translation>
    </message>
    <message>
      <source>Nobody called “{name}” has labelled anything here.</source>
      <translation>کسی به نام «{name}» این‌جا برچسبی نزده است.</translation>
    </message>
    <message>
      <source>Nobody who has finished a document in common marked anything.</source>
      <translation>هیچ‌یک از کسانی که سند مشترکی را انجام داده‌اند چیزی را نشان نکرده است.</translation>
    </message>
    <message>
      <source>Nobody's file holds anything of the others.</source>
      <translation>در فایل هیچ‌کس چیزی از کار دیگران نیست.</translation>
    </message>
    <message>
      <source>None is right</source>
      <translation>هیچ‌کدام درست نیست</translation>
    </message>
    <message>
      <source>None yet. Press {key}, then choose the other entity.</source>
      <translation>هنوز رابطه‌ای نیست. {key} را فشار دهید و سپس موجودیت دیگر را برگزینید.</translation>
    </message>
    <message>
      <source>Normal</source>
      <translation>معمولی</translation>
    </message>
    <message>
      <source>Not everybody has drawn the same relation from here.</source>
      <translation>همه از این‌جا یک رابطه نکشیده‌اند.</translation>
    </message>
    <message>
      <source>Not everybody has labelled this.</source>
      <translation>همه این‌جا را برچسب نزده‌اند.</translation>
    </message>
    <message>
      <source>Not sure about the document</source>
      <translation>دربارهٔ سند مطمئن نیستم</translation>
    </message>
    <message>
      <source>Not sure about the entity</source>
      <translation>دربارهٔ موجودیت مطمئن نیستم</translation>
    </message>
    <message>
      <source>Note</source>
      <translation>یادداشت</translation>
    </message>
    <message>
      <source>Note on the document</source>
      <translation>یادداشت سند</translation>
    </message>
    <message>
      <source>Nothing happens before the draft is stored.</source>
      <translation>تا پیش‌نویس ثبت نشود، هیچ‌چیز تغییر نمی‌کند.</translation>
    </message>
    <message>
      <source>Nothing has been decided yet.</source>
      <translation>هنوز دربارهٔ هیچ پیشنهادی تصمیمی گرفته نشده است.</translation>
    </message>
    <message>
      <source>Nothing is chosen yet.</source>
      <translation>هنوز چیزی برگزیده نشده است.</translation>
    </message>
    <message>
      <source>Nothing visible is selected.</source>
      <translation>در بخش انتخاب‌شده نویسهٔ دیدنی نیست.</translation>
    </message>
    <message>
      <source>Nothing was found.</source>
      <translation>چیزی پیدا نشد.</translation>
    </message>
    <message>
      <source>Number</source>
      <translation>عدد</translation>
    </message>
    <message>
      <source>Number reader</source>
      <translation>عددخوان</translation>
    </message>
    <message>
      <source>Of the values, {what} differs most often: {count} times in {compared}.</source>
      <translation>در میان مقدارها، «{what}» بیش از همه اختلاف دارد: {count} بار از {compared}.</translation>
    </message>
    <message>
      <source>Of {documents} documents {common} cannot be common.</source>
      <translation>از {documents} سند نمی‌توان {common} سند را مشترک کرد.</translation>
    </message>
    <message>
      <source>Of {total} differences {borders} are about boundaries, {labels} about the label, {missed} were seen by one alone.</source>
      <translation>از {total} اختلاف، {borders} مورد دربارهٔ مرز است، {labels} مورد دربارهٔ برچسب، و {missed} مورد را تنها یکی دیده است.</translation>
    </message>
    <message>
      <source>One by one</source>
      <translation>یکی‌یکی</translation>
    </message>
    <message>
      <source>One by one or by cause (Ctrl+G)</source>
      <translation>یکی‌یکی یا بر پایهٔ علت (Ctrl+G)</translation>
    </message>
    <message>
      <source>Only a choice has choices.</source>
      <translation>تنها ویژگی گزینشی گزینه دارد.</translation>
    </message>
    <message>
      <source>Only a part is a number: {words}</source>
      <translation>تنها بخشی از آن عدد است: {words}</translation>
    </message>
    <message>
      <source>Only documents marked as unsure</source>
      <translation>تنها سندهای دارای نشان «مطمئن نیستم»</translation>
    </message>
    <message>
      <source>Only documents that nobody has yet ({new})</source>
      <translation>تنها سندهایی که هنوز به کسی نرسیده است ({new})</translation>
    </message>
    <message>
      <source>Only finished documents</source>
      <translation>تنها سندهای انجام‌شده</translation>
    </message>
    <message>
      <source>Only the inner ones</source>
      <translation>تنها درونی‌ها</translation>
    </message>
    <message>
      <source>Only the outer one</source>
      <translation>تنها بیرونی</translation>
    </message>
    <message>
      <source>Open a project</source>
      <translation>باز کردن پروژه</translation>
    </message>
    <message>
      <source>Open the document</source>
      <translation>باز کردن سند</translation>
    </message>
    <message>
      <source>Other spellings of the words were looked for too.</source>
      <translation>نگارش‌های دیگر این واژه‌ها هم جست‌وجو شد.</translation>
    </message>
    <message>
      <source>Over time</source>
      <translation>در گذر زمان</translation>
    </message>
    <message>
      <source>Overview of the document</source>
      <translation>نمای کلی سند</translation>
    </message>
    <message>
      <source>Parts of the schema</source>
      <translation>بخش‌های طرح برچسب‌ها</translation>
    </message>
    <message>
      <source>Pattern</source>
      <translation>الگو</translation>
    </message>
    <message>
      <source>Patterns</source>
      <translation>الگوها</translation>
    </message>
    <message>
      <source>Persian</source>
      <translation>فارسی</translation>
    </message>
    <message>
      <source>Picture (PNG)</source>
      <translation>تصویر (PNG)</translation>
    </message>
    <message>
      <source>Place</source>
      <translation>جا</translation>
    </message>
    <message>
      <source>Places in other documents</source>
      <translation>جاهای آن در سندهای دیگر</translation>
    </message>
    <message>
      <source>Places that were found</source>
      <translation>جاهای یافته‌شده</translation>
    </message>
    <message>
      <source>Previous document</source>
      <translation>سند قبلی</translation>
    </message>
    <message>
      <source>Previous entity or suggestion</source>
      <translation>موجودیت یا پیشنهاد قبلی</translation>
    </message>
    <message>
      <source>Previous pane</source>
      <translation>قاب قبلی</translation>
    </message>
    <message>
      <source>Previous place (Shift+Enter)</source>
      <translation>جای قبلی (Shift+Enter)</translation>
    </message>
    <message>
      <source>Previous suggestion</source>
      <translation>پیشنهاد قبلی</translation>
    </message>
    <message>
      <source>Progress</source>
      <translation>پیشرفت</translation>
    </message>
    <message>
      <source>Project: {name}</source>
      <translation>پروژه: {name}</translation>
    </message>
    <message>
      <source>Projects</source>
      <translation>پروژه‌ها</translation>
    </message>
    <message>
      <source>Read as {encoding}</source>
      <translation>خوانده‌شده با {encoding}</translation>
    </message>
    <message>
      <source>Read as {kind}, without a certain value.</source>
      <translation>{kind} است، بدون مقدار معین.</translation>
    </message>
    <message>
      <source>Read as {kind}; it can be read in two ways.</source>
      <translation>{kind} است، ولی آن را دو گونه می‌توان خواند.</translation>
    </message>
    <message>
      <source>Read as {kind}; its value is known.</source>
      <translation>{kind} است و مقدارش خوانده شد.</translation>
    </message>
    <message>
      <source>Reason</source>
      <translation>دلیل رأی</translation>
    </message>
    <message>
      <source>Recent projects</source>
      <translation>پروژه‌های اخیر</translation>
    </message>
    <message>
      <source>Redo</source>
      <translation>انجام دوباره</translation>
    </message>
    <message>
      <source>Reject the suggestion</source>
      <translation>رد پیشنهاد</translation>
    </message>
    <message>
      <source>Relate</source>
      <translation>برقراری رابطه</translation>
    </message>
    <message>
      <source>Relation</source>
      <translation>رابطه</translation>
    </message>
    <message>
      <source>Relation to another entity</source>
      <translation>رابطه با موجودیتی دیگر</translation>
    </message>
    <message>
      <source>Relation: choose the other entity with Tab or a click, then Enter; Esc ends it</source>
      <translation>رابطه: موجودیت دیگر را با Tab یا کلیک برگزینید، سپس Enter؛ Esc پایان می‌دهد</translation>
    </message>
    <message>
      <source>Relations</source>
      <translation>رابطه‌ها</translation>
    </message>
    <message>
      <source>Remove</source>
      <translation>حذف</translation>
    </message>
    <message>
      <source>Remove the attribute</source>
      <translation>حذف ویژگی</translation>
    </message>
    <message>
      <source>Remove the entity</source>
      <translation>حذف موجودیت</translation>
    </message>
    <message>
      <source>Remove the relation</source>
      <translation>حذف رابطه</translation>
    </message>
    <message>
      <source>Remove “{name}” from the schema?</source>
      <translation>«{name}» از طرح برچسب‌ها حذف شود؟</translation>
    </message>
    <message>
      <source>Repair</source>
      <translation>رفع</translation>
    </message>
    <message>
      <source>Repair the warning</source>
      <translation>رفع هشدار</translation>
    </message>
    <message>
      <source>Replace</source>
      <translation>جایگزینی</translation>
    </message>
    <message>
      <source>Replace “{name}”?</source>
      <translation>«{name}» جایگزین شود؟</translation>
    </message>
    <message>
      <source>Report</source>
      <translation>گزارش</translation>
    </message>
    <message>
      <source>Report (JSON)</source>
      <translation>گزارش (JSON)</translation>
    </message>
    <message>
      <source>Review</source>
      <translation>داوری</translation>
    </message>
    <message>
      <source>Right edge inwards</source>
      <translation>لبهٔ راست به درون</translation>
    </message>
    <message>
      <source>Right edge inwards by a character</source>
      <translation>لبهٔ راست یک نویسه به درون</translation>
    </message>
    <message>
      <source>Right edge outwards</source>
      <translation>لبهٔ راست به بیرون</translation>
    </message>
    <message>
      <source>Right edge outwards by a character</source>
      <translation>لبهٔ راست یک نویسه به بیرون</translation>
    </message>
    <message>
      <source>Room between its lines</source>
      <translation>فاصلهٔ سطرها</translation>
    </message>
    <message>
      <source>Ruled in review</source>
      <translation>رأی داوری</translation>
    </message>
    <message>
      <source>Ruling</source>
      <translation>حکم</translation>
    </message>
    <message>
      <source>SQLite says: {what}</source>
      <translation>گزارش SQLite: {what}</translation>
    </message>
    <message>
      <source>Save a copy</source>
      <translation>ذخیرهٔ رونوشت</translation>
    </message>
    <message>
      <source>Saving a copy</source>
      <translation>ذخیرهٔ رونوشت</translation>
    </message>
    <message>
      <source>Schema</source>
      <translation>طرح</translation>
    </message>
    <message>
      <source>Schema of the labels</source>
      <translation>طرح برچسب‌ها</translation>
    </message>
    <message>
      <source>Schemas</source>
      <translation>طرح‌های برچسب‌ها</translation>
    </message>
    <message>
      <source>Search in all documents</source>
      <translation>جست‌وجو در همهٔ سندها</translation>
    </message>
    <message>
      <source>Searching</source>
      <translation>جست‌وجو</translation>
    </message>
    <message>
      <source>Select character by character</source>
      <translation>انتخاب نویسه‌به‌نویسه</translation>
    </message>
    <message>
      <source>Select the whole text</source>
      <translation>انتخاب همهٔ متن</translation>
    </message>
    <message>
      <source>Settings</source>
      <translation>تنظیمات</translation>
    </message>
    <message>
      <source>Settle clashes</source>
      <translation>رسیدگی به برخوردها</translation>
    </message>
    <message>
      <source>Settle the clashes</source>
      <translation>رسیدگی به برخوردها</translation>
    </message>
    <message>
      <source>Settle the two ends of this relation first.</source>
      <translation>نخست دربارهٔ دو سر این رابطه رأی دهید.</translation>
    </message>
    <message>
      <source>Short name</source>
      <translation>نام کوتاه</translation>
    </message>
    <message>
      <source>Show as charts</source>
      <translation>نمایش نموداری</translation>
    </message>
    <message>
      <source>Show as tables</source>
      <translation>نمایش جدولی</translation>
    </message>
    <message>
      <source>Show half-spaces</source>
      <translation>نمایش نیم‌فاصله‌ها</translation>
    </message>
    <message>
      <source>Show or hide the details</source>
      <translation>نمایش یا پنهان کردن جزئیات</translation>
    </message>
    <message>
      <source>Show or hide the documents</source>
      <translation>نمایش یا پنهان کردن سندها</translation>
    </message>
    <message>
      <source>Show the place</source>
      <translation>نشان دادن جا</translation>
    </message>
    <message>
      <source>Size of the article's text</source>
      <translation>اندازهٔ متن سند</translation>
    </message>
    <message>
      <source>Skip</source>
      <translation>رد کردن</translation>
    </message>
    <message>
      <source>Skip the document</source>
      <translation>رد کردن سند</translation>
    </message>
    <message>
      <source>Skipped</source>
      <translation>ردشده</translation>
    </message>
    <message>
      <source>Skipped: {reason}</source>
      <translation>ردشده: {reason}</translation>
    </message>
    <message>
      <source>Smaller text</source>
      <translation>متن کوچک‌تر</translation>
    </message>
    <message>
      <source>Somebody else…</source>
      <translation>کسی دیگر…</translation>
    </message>
    <message>
      <source>Somebody said that this name is always to be suggested.</source>
      <translation>کسی گفته است که این نام همیشه پیشنهاد شود.</translation>
    </message>
    <message>
      <source>Something in the program went wrong.</source>
      <translation>جایی از برنامه درست کار نکرد.</translation>
    </message>
    <message>
      <source>Something must stand here.</source>
      <translation>این‌جا نباید خالی بماند.</translation>
    </message>
    <message>
      <source>Standard form</source>
      <translation>نام معیار</translation>
    </message>
    <message>
      <source>Started</source>
      <translation>ناتمام</translation>
    </message>
    <message>
      <source>Status of the document</source>
      <translation>وضعیت سند</translation>
    </message>
    <message>
      <source>Stop</source>
      <translation>توقف</translation>
    </message>
    <message>
      <source>Stopped; nothing was changed.</source>
      <translation>متوقف شد؛ چیزی تغییر نکرد.</translation>
    </message>
    <message>
      <source>Store version {number}</source>
      <translation>ثبت نسخهٔ {number}</translation>
    </message>
    <message>
      <source>Storing the schema</source>
      <translation>ثبت طرح برچسب‌ها</translation>
    </message>
    <message>
      <source>Strict</source>
      <translation>دقیق</translation>
    </message>
    <message>
      <source>Strict: same span and label</source>
      <translation>دقیق: بازه و برچسب یکی</translation>
    </message>
    <message>
      <source>Suffixes</source>
      <translation>پسوندها</translation>
    </message>
    <message>
      <source>Suffixes after a half-space belong to the entity</source>
      <translation>پسوندِ پس از نیم‌فاصله جزو موجودیت است</translation>
    </message>
    <message>
      <source>Suffixes after a half-space stay outside the entity</source>
      <translation>پسوندِ پس از نیم‌فاصله بیرون از موجودیت می‌ماند</translation>
    </message>
    <message>
      <source>Suggester</source>
      <translation>پیشنهاددهنده</translation>
    </message>
    <message>
      <source>Suggestions</source>
      <translation>پیشنهادها</translation>
    </message>
    <message>
      <source>Table (CSV)</source>
      <translation>جدول (CSV)</translation>
    </message>
    <message>
      <source>Take all versions</source>
      <translation>پذیرش همهٔ رأی‌ها</translation>
    </message>
    <message>
      <source>Take no version</source>
      <translation>نپذیرفتن هیچ رأیی</translation>
    </message>
    <message>
      <source>Take over what all agree on</source>
      <translation>پذیرش آنچه همه بر آن هم‌نظرند</translation>
    </message>
    <message>
      <source>Take the other one</source>
      <translation>آن یکی</translation>
    </message>
    <message>
      <source>Ten-minute guide</source>
      <translation>راهنمای ده‌دقیقه‌ای</translation>
    </message>
    <message>
      <source>Text font: {family}</source>
      <translation>قلم متن: {family}</translation>
    </message>
    <message>
      <source>Text size</source>
      <translation>اندازهٔ متن</translation>
    </message>
    <message>
      <source>The annotator's name “{name}” is not in NFC.</source>
      <translation>نام برچسب‌زن «{name}» به‌صورت NFC نیست.</translation>
    </message>
    <message>
      <source>The copy is {name}.</source>
      <translation>رونوشت با نام {name} ذخیره شد.</translation>
    </message>
    <message>
      <source>The draft says the same as this version.</source>
      <translation>پیش‌نویس با این نسخه یکی است.</translation>
    </message>
    <message>
      <source>The entity is no longer there.</source>
      <translation>این موجودیت دیگر نیست.</translation>
    </message>
    <message>
      <source>The entity {start}–{end} is empty or lies outside the text.</source>
      <translation>موجودیتِ {start} تا {end} خالی یا بیرون از متن است.</translation>
    </message>
    <message>
      <source>The family name of a minister whose whole name stands in the text.</source>
      <translation>نام خانوادگی وزیری است که نام کاملش در متن هست.</translation>
    </message>
    <message>
      <source>The family name of a minister, beside the title.</source>
      <translation>نام خانوادگی وزیری است که عنوانش کنار آن آمده است.</translation>
    </message>
    <message>
      <source>The family name of somebody who has been a minister.</source>
      <translation>نام خانوادگی کسی است که وزیر بوده است.</translation>
    </message>
    <message>
      <source>The family name of the one who held a title of this text on the article’s day.</source>
      <translation>نام خانوادگی کسی است که در روز خبر صاحب عنوانی بود که در متن هست.</translation>
    </message>
    <message>
      <source>The file cannot be read ({reason}).</source>
      <translation>فایل خوانده نمی‌شود ({reason}).</translation>
    </message>
    <message>
      <source>The file does not say who labelled it; name the annotator (--as).</source>
      <translation>در فایل نیامده چه کسی برچسب زده است؛ برچسب‌زن را نام ببرید (--as).</translation>
    </message>
    <message>
      <source>The file holds entities and does not say who made them.</source>
      <translation>فایل موجودیت دارد، ولی نمی‌گوید چه کسی آن‌ها را برچسب زده است.</translation>
    </message>
    <message>
      <source>The file holds no text.</source>
      <translation>فایل متنی ندارد.</translation>
    </message>
    <message>
      <source>The file tells an edit otherwise than this project ({id}).</source>
      <translation>این فایل ویرایشی را جز آن آورده است که در این پروژه هست ({id}).</translation>
    </message>
    <message>
      <source>The file tells an edit otherwise than this project.</source>
      <translation>این فایل ویرایشی را جز آن آورده است که در این پروژه هست.</translation>
    </message>
    <message>
      <source>The files do not say how they are encoded. Untick what is not readable.</source>
      <translation>فایل‌ها نمی‌گویند با چه کدگذاری‌ای نوشته شده‌اند. تیک هر متنی را که خوانا نیست بردارید.</translation>
    </message>
    <message>
      <source>The first layer holds no entity that counts here.</source>
      <translation>لایهٔ نخست موجودیتی که این‌جا به شمار آید ندارد.</translation>
    </message>
    <message>
      <source>The format “{format}” cannot hold: {losses}.</source>
      <translation>قالب «{format}» این‌ها را نگه نمی‌دارد: {losses}.</translation>
    </message>
    <message>
      <source>The format “{name}” cannot be read.</source>
      <translation>قالب «{name}» خواندنی نیست.</translation>
    </message>
    <message>
      <source>The format “{name}” cannot be written.</source>
      <translation>قالب «{name}» نوشتنی نیست.</translation>
    </message>
    <message>
      <source>The guideline “{name}” cannot lie beside the schema.</source>
      <translation>راهنمای «{name}» نمی‌تواند کنار طرح برچسب‌ها باشد.</translation>
    </message>
    <message>
      <source>The guideline “{name}” is missing.</source>
      <translation>راهنمای «{name}» نیست.</translation>
    </message>
    <message>
      <source>The guideline “{name}” must lie beside the schema.</source>
      <translation>راهنمای «{name}» باید کنار طرح برچسب‌ها باشد.</translation>
    </message>
    <message>
      <source>The hotkey “{key}” must be a digit from 1 to 9 or a Latin letter.</source>
      <translation>کلید میان‌بر «{key}» باید رقمی از ۱ تا ۹ یا حرفی لاتین باشد.</translation>
    </message>
    <message>
      <source>The integer {digits} is beyond 64 bits.</source>
      <translation>عدد صحیح {digits} از ۶۴ بیت بیشتر است.</translation>
    </message>
    <message>
      <source>The key {old} becomes {new}</source>
      <translation>کلید {old} می‌شود {new}</translation>
    </message>
    <message>
      <source>The key “{key}” is empty or has a blank.</source>
      <translation>کلید «{key}» خالی است یا فاصله دارد.</translation>
    </message>
    <message>
      <source>The key “{key}” is missing.</source>
      <translation>کلید «{key}» نیست.</translation>
    </message>
    <message>
      <source>The key “{key}” stands twice in an object.</source>
      <translation>کلید «{key}» دو بار در یک شیء آمده است.</translation>
    </message>
    <message>
      <source>The label is the same; the ends differ.</source>
      <translation>برچسب یکی است؛ مرزها فرق دارند.</translation>
    </message>
    <message>
      <source>The last run ended without closing the project. Nothing was lost.</source>
      <translation>بار پیش برنامه بی‌آنکه پروژه بسته شود پایان یافت. چیزی از دست نرفته است.</translation>
    </message>
    <message numerus="yes">
      <source>The last {n} days</source>
      <translation>
        <numerusform>{n} روز گذشته</numerusform>
      </translation>
    </message>
    <message>
      <source>The layer is no longer empty; it stays begun.</source>
      <translation>این لایه دیگر خالی نیست؛ پس ناتمام می‌ماند.</translation>
    </message>
    <message>
      <source>The layers cut this place up differently.</source>
      <translation>لایه‌ها این‌جا را به شکل‌های گوناگون بخش کرده‌اند.</translation>
    </message>
    <message>
      <source>The layers have changed since; please look again.</source>
      <translation>لایه‌ها از آن پس تغییر کرده‌اند؛ لطفاً دوباره نگاه کنید.</translation>
    </message>
    <message>
      <source>The lead has ruled: only “{words}” belongs to it.</source>
      <translation>حکم داور: تنها «{words}» جزو آن است.</translation>
    </message>
    <message>
      <source>The lead has ruled: these words are {label}.</source>
      <translation>حکم داور: این واژه‌ها «{label}» است.</translation>
    </message>
    <message>
      <source>The lead has ruled: these words have no label.</source>
      <translation>حکم داور: این واژه‌ها برچسب ندارد.</translation>
    </message>
    <message>
      <source>The lead has ruled: “{words}” as a whole belongs to it.</source>
      <translation>حکم داور: همهٔ «{words}» جزو آن است.</translation>
    </message>
    <message>
      <source>The log and the tables differ in: {key}</source>
      <translation>سابقه و جدول‌ها در این مورد یکی نیستند: {key}</translation>
    </message>
    <message>
      <source>The log has no edit “{id}”.</source>
      <translation>ویرایش «{id}» در سابقه نیست.</translation>
    </message>
    <message>
      <source>The log of edits cannot be replayed.</source>
      <translation>سابقهٔ ویرایش‌ها بازسازی‌شدنی نیست.</translation>
    </message>
    <message>
      <source>The longer span</source>
      <translation>بازهٔ بلندتر</translation>
    </message>
    <message>
      <source>The name goes with everything you label. It can be changed in the top bar.</source>
      <translation>این نام همراه هر برچسبی که می‌زنید می‌ماند و از نوار بالا تغییر می‌کند.</translation>
    </message>
    <message>
      <source>The name of a minister whose title stands in the text too.</source>
      <translation>نام وزیری است که عنوانش هم در متن هست.</translation>
    </message>
    <message>
      <source>The name of somebody who has been a minister.</source>
      <translation>نام کسی است که وزیر بوده است.</translation>
    </message>
    <message>
      <source>The name of somebody whom this text calls a minister.</source>
      <translation>نام کسی است که این متن او را وزیر خوانده است.</translation>
    </message>
    <message>
      <source>The number can be read in two ways.</source>
      <translation>این عدد را دو گونه می‌توان خواند.</translation>
    </message>
    <message>
      <source>The number goes on: {words}</source>
      <translation>عدد ادامه دارد: {words}</translation>
    </message>
    <message>
      <source>The offset {offset} is no border of {unit} units in the text.</source>
      <translation>جای {offset} در متن مرز واحدهای {unit} نیست.</translation>
    </message>
    <message>
      <source>The pattern “{pattern}” takes too long and was left out.</source>
      <translation>الگوی «{pattern}» بیش از اندازه طول می‌کشد و کنار گذاشته شد.</translation>
    </message>
    <message>
      <source>The program never goes online.</source>
      <translation>برنامه به شبکه وصل نمی‌شود.</translation>
    </message>
    <message>
      <source>The project file cannot be written ({reason}); nothing was changed.</source>
      <translation>فایل پروژه نوشته نمی‌شود ({reason})؛ چیزی تغییر نکرد.</translation>
    </message>
    <message>
      <source>The project file is no longer at “{path}”; nothing was changed. Save a copy to keep what is open.</source>
      <translation>فایل پروژه دیگر در «{path}» نیست؛ چیزی تغییر نکرد. برای نگه داشتن آنچه باز است، رونوشتی ذخیره کنید.</translation>
    </message>
    <message>
      <source>The reason stands in the export, for whoever reads it.</source>
      <translation>دلیل در خروجی هم می‌آید تا هر که آن را می‌خواند بداند.</translation>
    </message>
    <message>
      <source>The relation holds</source>
      <translation>رابطه درست است</translation>
    </message>
    <message>
      <source>The relation is no longer there.</source>
      <translation>این رابطه دیگر نیست.</translation>
    </message>
    <message>
      <source>The relation “{id}” has a loose end ({source}, {target}).</source>
      <translation>رابطهٔ «{id}» یک سرِ رها دارد ({source}، {target}).</translation>
    </message>
    <message>
      <source>The relation “{label}” does not go from {source} to {target}.</source>
      <translation>رابطهٔ «{label}» از {source} به {target} برقرار نمی‌شود.</translation>
    </message>
    <message>
      <source>The relation “{relation}” needs “{key}”; take the relation away first.</source>
      <translation>رابطهٔ «{relation}» به «{key}» نیاز دارد؛ نخست رابطه را حذف کنید.</translation>
    </message>
    <message>
      <source>The report below helps to mend it; nothing is sent by itself.</source>
      <translation>گزارش زیر به رفع آن کمک می‌کند؛ چیزی خودبه‌خود فرستاده نمی‌شود.</translation>
    </message>
    <message>
      <source>The row “{id}” of the log is not one that Annotator writes.</source>
      <translation>سطر «{id}» سابقه را این برنامه ننوشته است.</translation>
    </message>
    <message>
      <source>The same again</source>
      <translation>همین دوباره</translation>
    </message>
    <message>
      <source>The same disagreement elsewhere</source>
      <translation>همین اختلاف در جاهای دیگر</translation>
    </message>
    <message>
      <source>The same place has different labels.</source>
      <translation>مرز یکی است؛ برچسب‌ها فرق دارند.</translation>
    </message>
    <message>
      <source>The same span and label stand twice.</source>
      <translation>یک بازه و برچسب دو بار آمده است.</translation>
    </message>
    <message>
      <source>The same words are labelled {label} elsewhere in this document.</source>
      <translation>همین واژه‌ها در جای دیگر این سند برچسب «{label}» دارند.</translation>
    </message>
    <message>
      <source>The same words in other documents</source>
      <translation>همین واژه‌ها در سندهای دیگر</translation>
    </message>
    <message>
      <source>The schema has no attribute “{key}” here.</source>
      <translation>طرح برچسب‌ها این‌جا ویژگی «{key}» را ندارد.</translation>
    </message>
    <message>
      <source>The schema has no document label “{label}”.</source>
      <translation>طرح برچسب‌ها برچسب سند «{label}» را ندارد.</translation>
    </message>
    <message>
      <source>The schema has no label “{label}”.</source>
      <translation>طرح برچسب‌ها برچسب «{label}» را ندارد.</translation>
    </message>
    <message>
      <source>The schema has no label.</source>
      <translation>طرح برچسب‌ها برچسبی ندارد.</translation>
    </message>
    <message>
      <source>The schema has no relation from {source} to {target}.</source>
      <translation>طرح برچسب‌ها رابطه‌ای از {source} به {target} ندارد.</translation>
    </message>
    <message>
      <source>The schema has no relation that begins at {label}.</source>
      <translation>طرح برچسب‌ها هیچ رابطه‌ای ندارد که با {label} آغاز شود.</translation>
    </message>
    <message>
      <source>The schema has no relation “{label}”.</source>
      <translation>طرح برچسب‌ها رابطهٔ «{label}» را ندارد.</translation>
    </message>
    <message>
      <source>The schema has no “{key}”.</source>
      <translation>طرح برچسب‌ها «{key}» ندارد.</translation>
    </message>
    <message>
      <source>The schema has “{key}” already.</source>
      <translation>طرح برچسب‌ها از پیش «{key}» دارد.</translation>
    </message>
    <message>
      <source>The schema is no TOML: {reason}.</source>
      <translation>طرح برچسب‌ها TOML نیست: {reason}.</translation>
    </message>
    <message>
      <source>The schema needs a name.</source>
      <translation>طرح برچسب‌ها نام می‌خواهد.</translation>
    </message>
    <message>
      <source>The schema was changed during the import; please try again.</source>
      <translation>طرح برچسب‌ها هنگام ورود تغییر کرد؛ دوباره امتحان کنید.</translation>
    </message>
    <message>
      <source>The schema was changed elsewhere; look at what the draft changes now, then store it again.</source>
      <translation>طرح برچسب‌ها در جای دیگری تغییر کرده است؛ ببینید پیش‌نویس اکنون چه چیزهایی را تغییر می‌دهد و دوباره ثبت کنید.</translation>
    </message>
    <message>
      <source>The second layer holds no entity that counts here.</source>
      <translation>لایهٔ دوم موجودیتی که این‌جا به شمار آید ندارد.</translation>
    </message>
    <message>
      <source>The shorter number</source>
      <translation>عدد کوتاه‌تر</translation>
    </message>
    <message>
      <source>The shorter span</source>
      <translation>بازهٔ کوتاه‌تر</translation>
    </message>
    <message>
      <source>The span {start}–{end} does not lie in its text; nothing was written.</source>
      <translation>بازهٔ {start} تا {end} در متن خود جای نمی‌گیرد؛ چیزی نوشته نشد.</translation>
    </message>
    <message>
      <source>The span {start}–{end} is empty.</source>
      <translation>بازهٔ {start} تا {end} خالی است.</translation>
    </message>
    <message>
      <source>The span {start}–{end} lies outside the text of {length} characters.</source>
      <translation>بازهٔ {start} تا {end} بیرون از متنِ {length} نویسه‌ای است.</translation>
    </message>
    <message>
      <source>The text alone</source>
      <translation>تنها متن</translation>
    </message>
    <message>
      <source>The text of “{id}” is not what was imported.</source>
      <translation>متن «{id}» آنی نیست که وارد شده بود.</translation>
    </message>
    <message>
      <source>The title in the list of documents; the text stays as it is.</source>
      <translation>عنوان در فهرست سندها؛ متن دست‌نخورده می‌ماند.</translation>
    </message>
    <message>
      <source>The value of the number is missing.</source>
      <translation>مقدار عدد نوشته نشده است.</translation>
    </message>
    <message>
      <source>The value {value} is not what the words say.</source>
      <translation>مقدار {value} با واژه‌ها نمی‌خواند.</translation>
    </message>
    <message>
      <source>The values are nested too deeply.</source>
      <translation>مقدارها بیش از اندازه تودرتو هستند.</translation>
    </message>
    <message>
      <source>The whole number</source>
      <translation>عدد کامل</translation>
    </message>
    <message>
      <source>The whole schema</source>
      <translation>کل طرح</translation>
    </message>
    <message>
      <source>The word for government with its number: a particular government.</source>
      <translation>واژهٔ دولت است با شمارهٔ آن: دولتی معین.</translation>
    </message>
    <message>
      <source>There are disagreements left in this document: {left}.</source>
      <translation>در این سند هنوز اختلاف مانده است: {left}.</translation>
    </message>
    <message>
      <source>There is no document that both have finished.</source>
      <translation>سندی نیست که هر دو انجام داده باشند.</translation>
    </message>
    <message>
      <source>There is no document to hand out.</source>
      <translation>سندی برای تحویل نیست.</translation>
    </message>
    <message>
      <source>There is no document yet. Drop files or a folder here.</source>
      <translation>هنوز سندی نیست. فایل یا پوشه‌ای را این‌جا رها کنید.</translation>
    </message>
    <message>
      <source>There is no document “{id}”.</source>
      <translation>سند «{id}» وجود ندارد.</translation>
    </message>
    <message>
      <source>There is no encoding “{name}”.</source>
      <translation>کدگذاری «{name}» وجود ندارد.</translation>
    </message>
    <message>
      <source>There is no file or folder “{path}”.</source>
      <translation>فایل یا پوشهٔ «{path}» وجود ندارد.</translation>
    </message>
    <message>
      <source>There is no label “{key}”.</source>
      <translation>برچسب «{key}» وجود ندارد.</translation>
    </message>
    <message>
      <source>There is no project “{path}”.</source>
      <translation>پروژهٔ «{path}» وجود ندارد.</translation>
    </message>
    <message>
      <source>There is no suggester “{name}”; there are {names}.</source>
      <translation>پیشنهاددهنده‌ای به نام «{name}» نیست؛ این‌ها هستند: {names}.</translation>
    </message>
    <message>
      <source>There is no word at the caret and nothing is selected.</source>
      <translation>در جای مکان‌نما واژه‌ای نیست و چیزی هم انتخاب نشده است.</translation>
    </message>
    <message>
      <source>There is nothing in dispute.</source>
      <translation>هیچ اختلافی نیست.</translation>
    </message>
    <message>
      <source>There is nothing that two annotators have both rated.</source>
      <translation>چیزی نیست که دو برچسب‌زن هر دو درباره‌اش رأی داده باشند.</translation>
    </message>
    <message>
      <source>There is nothing to review yet.</source>
      <translation>هنوز چیزی برای داوری نیست.</translation>
    </message>
    <message>
      <source>They agree least about {weakest} ({low}) and most about {best} ({high}).</source>
      <translation>این دو دربارهٔ «{weakest}» کمتر از همه هم‌نظرند ({low}) و دربارهٔ «{best}» بیش از همه ({high}).</translation>
    </message>
    <message>
      <source>They become entities of this document; one step of undo takes all back.</source>
      <translation>همه موجودیت این سند می‌شوند؛ یک «واگرد» همه را برمی‌گرداند.</translation>
    </message>
    <message>
      <source>They stay in the project and are listed as without a label; nothing is deleted.</source>
      <translation>همه در پروژه می‌ماند و بی‌برچسب شمرده می‌شود؛ چیزی پاک نمی‌شود.</translation>
    </message>
    <message>
      <source>This document has no entity yet at which a relation of {label} can end.</source>
      <translation>در این سند هنوز موجودیتی نیست که بتواند پایان رابطهٔ {label} باشد.</translation>
    </message>
    <message>
      <source>This is a file of the kind {kind}, no raw text.</source>
      <translation>این فایل از نوع {kind} است، نه متن خام.</translation>
    </message>
    <message>
      <source>This is the file of {person}: the lead changes the schema in the project, and “Collect files” brings it here.</source>
      <translation>این فایلِ {person} است: طرح را سرپرست در پروژه تغییر می‌دهد و «گردآوری فایل‌ها» آن را به این‌جا می‌آورد.</translation>
    </message>
    <message>
      <source>This layer was changed elsewhere and is shown anew; please try again.</source>
      <translation>این لایه در جای دیگری تغییر کرده بود و اکنون از نو نشان داده شده است؛ دوباره امتحان کنید.</translation>
    </message>
    <message>
      <source>This project is open in another window or program, too. Both can go on; no edit is lost.</source>
      <translation>این پروژه در پنجره یا برنامهٔ دیگری هم باز است. در هر دو می‌توان کار کرد و هیچ ویرایشی از دست نمی‌رود.</translation>
    </message>
    <message>
      <source>This relation is there already.</source>
      <translation>این رابطه از پیش هست.</translation>
    </message>
    <message>
      <source>This schema lets no entity lie over another ({label} is there).</source>
      <translation>در این طرح، موجودیت‌ها روی هم نمی‌افتند (این‌جا {label} هست).</translation>
    </message>
    <message>
      <source>This step no longer fits: what it would change has changed since.</source>
      <translation>این گام دیگر جور نیست: آنچه باید تغییر دهد در این میان دگرگون شده است.</translation>
    </message>
    <message>
      <source>This text calls it a platform elsewhere.</source>
      <translation>همین متن در جایی دیگر آن را سکو خوانده است.</translation>
    </message>
    <message>
      <source>Time each</source>
      <translation>زمان هر سند</translation>
    </message>
    <message>
      <source>Title</source>
      <translation>عنوان</translation>
    </message>
    <message>
      <source>Titles</source>
      <translation>فهرست عنوان‌ها</translation>
    </message>
    <message>
      <source>To</source>
      <translation>به</translation>
    </message>
    <message>
      <source>To measure agreement, at least two people must have finished the same document.</source>
      <translation>برای سنجش توافق دست‌کم دو نفر باید یک سند را انجام داده باشند.</translation>
    </message>
    <message>
      <source>To print (HTML)</source>
      <translation>برای چاپ (HTML)</translation>
    </message>
    <message>
      <source>Today</source>
      <translation>امروز</translation>
    </message>
    <message>
      <source>Two by two</source>
      <translation>دوبه‌دو</translation>
    </message>
    <message>
      <source>Two labels have the hotkey “{key}”.</source>
      <translation>دو برچسب کلید میان‌بر «{key}» را دارند.</translation>
    </message>
    <message>
      <source>Two people must have finished the same document.</source>
      <translation>دست‌کم دو نفر باید یک سند را انجام داده باشند.</translation>
    </message>
    <message>
      <source>Type</source>
      <translation>نوع</translation>
    </message>
    <message>
      <source>USSD code</source>
      <translation>کد دستوری</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>واگرد</translation>
    </message>
    <message>
      <source>Unfinished documents too</source>
      <translation>سندهای ناتمام هم</translation>
    </message>
    <message>
      <source>Unitised alpha, all annotators</source>
      <translation>آلفای بازه‌ای، همهٔ برچسب‌زن‌ها</translation>
    </message>
    <message>
      <source>Unknown key “{key}”.</source>
      <translation>کلید ناشناختهٔ «{key}».</translation>
    </message>
    <message>
      <source>Unknown key “{key}”; is “{near}” meant?</source>
      <translation>کلید ناشناختهٔ «{key}»؛ آیا منظور «{near}» است؟</translation>
    </message>
    <message>
      <source>Unsure</source>
      <translation>مطمئن نیستم</translation>
    </message>
    <message>
      <source>Value</source>
      <translation>مقدار</translation>
    </message>
    <message>
      <source>Value in export</source>
      <translation>مقدار در خروجی</translation>
    </message>
    <message>
      <source>Values and relations</source>
      <translation>مقدارها و رابطه‌ها</translation>
    </message>
    <message>
      <source>Version {number}</source>
      <translation>نسخهٔ {number}</translation>
    </message>
    <message>
      <source>Version {number} is in force. What you change here is a draft until it is stored.</source>
      <translation>نسخهٔ {number} جاری است. هر تغییری که این‌جا بدهید، تا ثبت نشود، پیش‌نویس است.</translation>
    </message>
    <message>
      <source>Version {version}</source>
      <translation>نگارش {version}</translation>
    </message>
    <message>
      <source>Versions</source>
      <translation>نسخه‌ها</translation>
    </message>
    <message>
      <source>Very wide</source>
      <translation>بسیار زیاد</translation>
    </message>
    <message>
      <source>View</source>
      <translation>نما</translation>
    </message>
    <message>
      <source>Warn of what goes against it (W)</source>
      <translation>دربارهٔ خلاف آن هشدار داده شود (W / ص)</translation>
    </message>
    <message>
      <source>Warnings in this document</source>
      <translation>هشدارهای این سند</translation>
    </message>
    <message>
      <source>What</source>
      <translation>چه چیز</translation>
    </message>
    <message>
      <source>What becomes of it</source>
      <translation>پیامد حکم</translation>
    </message>
    <message>
      <source>What both sides did stands beside each other; nothing is left to choose.</source>
      <translation>کار هر دو سو کنار هم برجاست؛ چیزی برای گزینش نمانده است.</translation>
    </message>
    <message>
      <source>What differs</source>
      <translation>اختلاف در چیست</translation>
    </message>
    <message>
      <source>What is always suggested</source>
      <translation>پیشنهادهای همیشگی</translation>
    </message>
    <message>
      <source>What is read here does not belong under this label.</source>
      <translation>آنچه این‌جا خوانده می‌شود از جنس این برچسب نیست.</translation>
    </message>
    <message>
      <source>What is “{name}” becomes the other one, wherever it stands, also in files that come back later.</source>
      <translation>هرچه «{name}» است برچسب دیگر را می‌گیرد، هرجا که باشد؛ در فایل‌هایی هم که بعد می‌رسد.</translation>
    </message>
    <message>
      <source>What most said</source>
      <translation>رأی بیشتر</translation>
    </message>
    <message>
      <source>What would change</source>
      <translation>آنچه تغییر می‌کند</translation>
    </message>
    <message>
      <source>Which days</source>
      <translation>کدام روزها</translation>
    </message>
    <message>
      <source>Which documents</source>
      <translation>کدام سندها</translation>
    </message>
    <message>
      <source>Which documents count</source>
      <translation>کدام سندها به شمار می‌آیند</translation>
    </message>
    <message>
      <source>Which relation?</source>
      <translation>کدام رابطه؟</translation>
    </message>
    <message>
      <source>Which was taken for which</source>
      <translation>کدام با کدام اشتباه شد</translation>
    </message>
    <message>
      <source>Who has what, and how far</source>
      <translation>هر کس چه دارد و تا کجا رسیده است</translation>
    </message>
    <message>
      <source>Who is labelling</source>
      <translation>چه کسی برچسب می‌زند</translation>
    </message>
    <message>
      <source>Who is labelling?</source>
      <translation>چه کسی برچسب می‌زند؟</translation>
    </message>
    <message>
      <source>Whose labels are these?</source>
      <translation>این برچسب‌ها از کیست؟</translation>
    </message>
    <message>
      <source>Whose progress</source>
      <translation>پیشرفت چه کسی</translation>
    </message>
    <message>
      <source>Why is this document skipped?</source>
      <translation>چرا این سند رد می‌شود؟</translation>
    </message>
    <message>
      <source>Wide</source>
      <translation>زیاد</translation>
    </message>
    <message>
      <source>Width of its column</source>
      <translation>پهنای ستون متن</translation>
    </message>
    <message>
      <source>With a value</source>
      <translation>با مقدار</translation>
    </message>
    <message>
      <source>With gold</source>
      <translation>همراه با نهایی</translation>
    </message>
    <message>
      <source>With one label, tokens that somebody marked leave no room for agreement by chance.</source>
      <translation>با یک برچسب، واژه‌هایی که کسی نشان کرده جایی برای توافق تصادفی نمی‌گذارند.</translation>
    </message>
    <message>
      <source>With punctuation and blanks</source>
      <translation>با نشانه‌ها و فاصله‌ها</translation>
    </message>
    <message>
      <source>With the bound word</source>
      <translation>با واژهٔ حد</translation>
    </message>
    <message>
      <source>With the ending</source>
      <translation>با پسوند</translation>
    </message>
    <message>
      <source>With the noun</source>
      <translation>با اسم</translation>
    </message>
    <message>
      <source>With the quotation marks</source>
      <translation>با گیومه</translation>
    </message>
    <message>
      <source>With the title or generic word</source>
      <translation>با عنوان یا واژهٔ عام</translation>
    </message>
    <message>
      <source>With the unit</source>
      <translation>با واحد</translation>
    </message>
    <message>
      <source>Without a value</source>
      <translation>بدون مقدار</translation>
    </message>
    <message>
      <source>Without green cones, hardly told from the colour of “{label}”.</source>
      <translation>با کوررنگیِ سبز، این رنگ از رنگ «{label}» به‌سختی بازشناخته می‌شود.</translation>
    </message>
    <message>
      <source>Without punctuation and blanks</source>
      <translation>بدون نشانه‌ها و فاصله‌ها</translation>
    </message>
    <message>
      <source>Without red cones, hardly told from the colour of “{label}”.</source>
      <translation>با کوررنگیِ سرخ، این رنگ از رنگ «{label}» به‌سختی بازشناخته می‌شود.</translation>
    </message>
    <message>
      <source>Without the bound word</source>
      <translation>بدون واژهٔ حد</translation>
    </message>
    <message>
      <source>Without the ending</source>
      <translation>بدون پسوند</translation>
    </message>
    <message>
      <source>Without the noun</source>
      <translation>بدون اسم</translation>
    </message>
    <message>
      <source>Without the quotation marks</source>
      <translation>بدون گیومه</translation>
    </message>
    <message>
      <source>Without the title or generic word</source>
      <translation>بدون عنوان یا واژهٔ عام</translation>
    </message>
    <message>
      <source>Without the unit</source>
      <translation>بدون واحد</translation>
    </message>
    <message>
      <source>Without what both took from suggestions, strict F1 is {value}.</source>
      <translation>بدون آنچه هر دو از پیشنهادها برداشته‌اند، F1 دقیق {value} است.</translation>
    </message>
    <message>
      <source>Words</source>
      <translation>واژه‌ها</translation>
    </message>
    <message numerus="yes">
      <source>Write it for {n} cases (Enter)</source>
      <translation>
        <numerusform>ثبت برای {n} مورد (Enter)</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Write the same decision for {n} more (=)</source>
      <translation>
        <numerusform>همین رأی برای {n} مورد دیگر هم ثبت شود (=)</numerusform>
      </translation>
    </message>
    <message>
      <source>Writing the ruling</source>
      <translation>نوشتن حکم</translation>
    </message>
    <message>
      <source>Your work is saved. You can go on.</source>
      <translation>کار شما ذخیره شده است و می‌توانید ادامه دهید.</translation>
    </message>
    <message>
      <source>a date</source>
      <translation>تاریخ</translation>
    </message>
    <message>
      <source>a fraction</source>
      <translation>کسر</translation>
    </message>
    <message>
      <source>a legal reference</source>
      <translation>ارجاع قانونی</translation>
    </message>
    <message>
      <source>a list</source>
      <translation>فهرست</translation>
    </message>
    <message>
      <source>a measure</source>
      <translation>اندازه</translation>
    </message>
    <message>
      <source>a multiple</source>
      <translation>برابر</translation>
    </message>
    <message>
      <source>a number</source>
      <translation>عدد</translation>
    </message>
    <message>
      <source>a number without an exact value</source>
      <translation>عددی بدون مقدار معین</translation>
    </message>
    <message>
      <source>a pattern</source>
      <translation>الگو</translation>
    </message>
    <message>
      <source>a percentage</source>
      <translation>درصد</translation>
    </message>
    <message>
      <source>a ratio</source>
      <translation>نسبت</translation>
    </message>
    <message>
      <source>a text</source>
      <translation>متن</translation>
    </message>
    <message>
      <source>a time of day</source>
      <translation>ساعت</translation>
    </message>
    <message>
      <source>a vague number</source>
      <translation>شمار نامعین</translation>
    </message>
    <message>
      <source>a whole number</source>
      <translation>عدد صحیح</translation>
    </message>
    <message>
      <source>a year</source>
      <translation>سال</translation>
    </message>
    <message>
      <source>about (≈)</source>
      <translation>حدود (≈)</translation>
    </message>
    <message>
      <source>about {amount}</source>
      <translation>حدود {amount}</translation>
    </message>
    <message numerus="yes">
      <source>about {n} working days are left</source>
      <translation>
        <numerusform>حدود {n} روز کاری مانده است</numerusform>
      </translation>
    </message>
    <message>
      <source>accepted suggestion</source>
      <translation>پیشنهاد پذیرفته‌شده</translation>
    </message>
    <message>
      <source>all</source>
      <translation>همه</translation>
    </message>
    <message>
      <source>an amount of money</source>
      <translation>مبلغ</translation>
    </message>
    <message>
      <source>an identifier</source>
      <translation>شناسه</translation>
    </message>
    <message>
      <source>an object</source>
      <translation>شیء</translation>
    </message>
    <message>
      <source>an ordinal number</source>
      <translation>عدد ترتیبی</translation>
    </message>
    <message>
      <source>another program is using it</source>
      <translation>برنامهٔ دیگری آن را به کار گرفته است</translation>
    </message>
    <message>
      <source>any label</source>
      <translation>هر برچسبی</translation>
    </message>
    <message>
      <source>at least (≥)</source>
      <translation>دست‌کم (≥)</translation>
    </message>
    <message>
      <source>at least {amount}</source>
      <translation>دست‌کم {amount}</translation>
    </message>
    <message>
      <source>at most (≤)</source>
      <translation>حداکثر (≤)</translation>
    </message>
    <message>
      <source>at most {amount}</source>
      <translation>حداکثر {amount}</translation>
    </message>
    <message numerus="yes">
      <source>at {n} documents a day</source>
      <translation>
        <numerusform>روزی {n} سند</numerusform>
      </translation>
    </message>
    <message>
      <source>attribute</source>
      <translation>ویژگی</translation>
    </message>
    <message>
      <source>attributes</source>
      <translation>ویژگی‌ها</translation>
    </message>
    <message>
      <source>aubergine</source>
      <translation>بادمجانی</translation>
    </message>
    <message>
      <source>auto</source>
      <translation>خودکار</translation>
    </message>
    <message>
      <source>being edited</source>
      <translation>در حال ویرایش</translation>
    </message>
    <message>
      <source>blue</source>
      <translation>آبی</translation>
    </message>
    <message>
      <source>bound word</source>
      <translation>واژهٔ حد</translation>
    </message>
    <message>
      <source>boundary</source>
      <translation>مرز</translation>
    </message>
    <message>
      <source>brick</source>
      <translation>آجری</translation>
    </message>
    <message>
      <source>calendar date</source>
      <translation>تاریخ</translation>
    </message>
    <message>
      <source>calendar year</source>
      <translation>سال</translation>
    </message>
    <message>
      <source>choice</source>
      <translation>گزینشی</translation>
    </message>
    <message>
      <source>code</source>
      <translation>کد</translation>
    </message>
    <message>
      <source>code point {place}</source>
      <translation>نویسهٔ {place}</translation>
    </message>
    <message>
      <source>code points {span}</source>
      <translation>نویسه‌های {span}</translation>
    </message>
    <message>
      <source>coffee</source>
      <translation>قهوه‌ای</translation>
    </message>
    <message>
      <source>colour</source>
      <translation>رنگ</translation>
    </message>
    <message>
      <source>copper</source>
      <translation>مسی</translation>
    </message>
    <message>
      <source>corrected suggestion</source>
      <translation>پیشنهاد اصلاح‌شده</translation>
    </message>
    <message>
      <source>count</source>
      <translation>شمارشی</translation>
    </message>
    <message>
      <source>dashed: today, up to now</source>
      <translation>خط‌چین: امروز تا این ساعت</translation>
    </message>
    <message>
      <source>decided</source>
      <translation>رأی داده شده</translation>
    </message>
    <message>
      <source>diacritics</source>
      <translation>اِعراب</translation>
    </message>
    <message>
      <source>digits</source>
      <translation>رقم‌ها</translation>
    </message>
    <message>
      <source>document labels</source>
      <translation>برچسب‌های سند</translation>
    </message>
    <message>
      <source>document marked as unsure</source>
      <translation>سند با نشان «مطمئن نیستم»</translation>
    </message>
    <message>
      <source>document {position} of {total}</source>
      <translation>سند {position} از {total}</translation>
    </message>
    <message>
      <source>document {position} of {total} under review</source>
      <translation>سند {position} از {total} برای داوری</translation>
    </message>
    <message>
      <source>dollars</source>
      <translation>دلار</translation>
    </message>
    <message>
      <source>done</source>
      <translation>انجام‌شده</translation>
    </message>
    <message>
      <source>ending</source>
      <translation>پسوند</translation>
    </message>
    <message>
      <source>entity {rank} of {total}</source>
      <translation>موجودیت {rank} از {total}</translation>
    </message>
    <message>
      <source>euros</source>
      <translation>یورو</translation>
    </message>
    <message>
      <source>extent of the number</source>
      <translation>گسترهٔ عدد</translation>
    </message>
    <message>
      <source>formerly {keys}</source>
      <translation>پیش‌تر {keys}</translation>
    </message>
    <message>
      <source>fraction</source>
      <translation>کسر</translation>
    </message>
    <message>
      <source>from</source>
      <translation>از</translation>
    </message>
    <message>
      <source>full circle: strict with its 95% interval; empty: lenient</source>
      <translation>دایرهٔ پر: دقیق، با فاصلهٔ اطمینان ۹۵٪؛ دایرهٔ خالی: هم‌پوشان</translation>
    </message>
    <message>
      <source>goes into exports; no blanks</source>
      <translation>در خروجی‌ها می‌آید؛ بدون فاصله</translation>
    </message>
    <message>
      <source>gold</source>
      <translation>نهایی</translation>
    </message>
    <message>
      <source>guideline</source>
      <translation>راهنما</translation>
    </message>
    <message>
      <source>half-spaces shown</source>
      <translation>نیم‌فاصله‌ها نمایان</translation>
    </message>
    <message>
      <source>hidden repeats and gold questions</source>
      <translation>تکرارهای پنهان و پرسش‌های محک</translation>
    </message>
    <message>
      <source>hotkey</source>
      <translation>کلید میان‌بر</translation>
    </message>
    <message>
      <source>identifier</source>
      <translation>شناسه</translation>
    </message>
    <message>
      <source>imported</source>
      <translation>واردشده</translation>
    </message>
    <message>
      <source>in dispute</source>
      <translation>جای اختلاف</translation>
    </message>
    <message>
      <source>in documents that are done</source>
      <translation>در سندهای انجام‌شده</translation>
    </message>
    <message numerus="yes">
      <source>in {n} layers</source>
      <translation>
        <numerusform>در {n} لایه</numerusform>
      </translation>
    </message>
    <message>
      <source>indigo</source>
      <translation>نیلی</translation>
    </message>
    <message>
      <source>jade</source>
      <translation>یشمی</translation>
    </message>
    <message>
      <source>known gold</source>
      <translation>لایهٔ نهایی</translation>
    </message>
    <message>
      <source>label</source>
      <translation>برچسب</translation>
    </message>
    <message>
      <source>language</source>
      <translation>زبان</translation>
    </message>
    <message>
      <source>legal reference</source>
      <translation>ارجاع قانونی</translation>
    </message>
    <message>
      <source>less than (&lt;)</source>
      <translation>کمتر از (&lt;)</translation>
    </message>
    <message>
      <source>less than {amount}</source>
      <translation>کمتر از {amount}</translation>
    </message>
    <message>
      <source>letters</source>
      <translation>حرف‌ها</translation>
    </message>
    <message>
      <source>line of help</source>
      <translation>شرح یک‌سطری</translation>
    </message>
    <message>
      <source>measure</source>
      <translation>اندازه</translation>
    </message>
    <message>
      <source>memory</source>
      <translation>حافظه</translation>
    </message>
    <message>
      <source>missed</source>
      <translation>جاافتاده</translation>
    </message>
    <message>
      <source>money</source>
      <translation>مبلغ</translation>
    </message>
    <message>
      <source>more than (&gt;)</source>
      <translation>بیش از (&gt;)</translation>
    </message>
    <message>
      <source>more than {amount}</source>
      <translation>بیش از {amount}</translation>
    </message>
    <message>
      <source>most differences first</source>
      <translation>پراختلاف‌ترین‌ها در آغاز</translation>
    </message>
    <message>
      <source>multiple</source>
      <translation>برابر</translation>
    </message>
    <message>
      <source>name</source>
      <translation>نام</translation>
    </message>
    <message>
      <source>name of a person</source>
      <translation>نام</translation>
    </message>
    <message>
      <source>nested</source>
      <translation>تودرتو</translation>
    </message>
    <message>
      <source>nested or not</source>
      <translation>تودرتو یا نه</translation>
    </message>
    <message>
      <source>nesting</source>
      <translation>روی‌هم‌افتادن</translation>
    </message>
    <message>
      <source>new</source>
      <translation>شروع‌نشده</translation>
    </message>
    <message>
      <source>new attribute</source>
      <translation>ویژگی تازه</translation>
    </message>
    <message>
      <source>new document label</source>
      <translation>برچسب سند تازه</translation>
    </message>
    <message>
      <source>new label</source>
      <translation>برچسب تازه</translation>
    </message>
    <message>
      <source>new project</source>
      <translation>پروژهٔ تازه</translation>
    </message>
    <message>
      <source>new relation</source>
      <translation>رابطهٔ تازه</translation>
    </message>
    <message>
      <source>no</source>
      <translation>نه</translation>
    </message>
    <message>
      <source>no difference in this cell</source>
      <translation>در این خانه اختلافی نیست</translation>
    </message>
    <message>
      <source>no relation</source>
      <translation>بدون رابطه</translation>
    </message>
    <message>
      <source>none</source>
      <translation>ندارد</translation>
    </message>
    <message>
      <source>not changed once stored: values stand under it</source>
      <translation>پس از ثبت تغییر نمی‌کند: مقدارها با همین کلید ثبت شده است</translation>
    </message>
    <message>
      <source>not seen</source>
      <translation>دیده‌نشده</translation>
    </message>
    <message>
      <source>not there</source>
      <translation>نیست</translation>
    </message>
    <message>
      <source>not used yet</source>
      <translation>هنوز به کار نرفته</translation>
    </message>
    <message>
      <source>not {wrong}</source>
      <translation>نه {wrong}</translation>
    </message>
    <message>
      <source>note: {text}</source>
      <translation>یادداشت: {text}</translation>
    </message>
    <message>
      <source>nothing contradicts</source>
      <translation>بی‌اختلاف</translation>
    </message>
    <message>
      <source>nothing here</source>
      <translation>بدون برچسب</translation>
    </message>
    <message>
      <source>now: {what}</source>
      <translation>اکنون: {what}</translation>
    </message>
    <message>
      <source>number</source>
      <translation>عدد</translation>
    </message>
    <message>
      <source>number and its noun</source>
      <translation>عدد و اسم آن</translation>
    </message>
    <message>
      <source>number plate</source>
      <translation>پلاک</translation>
    </message>
    <message>
      <source>ochre</source>
      <translation>اُخرایی</translation>
    </message>
    <message>
      <source>of entities with the same label; relations and document labels strictly</source>
      <translation>در موجودیت‌های هم‌برچسب؛ رابطه‌ها و برچسب‌های سند به‌دقت</translation>
    </message>
    <message>
      <source>only by hand</source>
      <translation>تنها با دست</translation>
    </message>
    <message>
      <source>ordinal</source>
      <translation>ترتیبی</translation>
    </message>
    <message>
      <source>other words</source>
      <translation>واژه‌های دیگر</translation>
    </message>
    <message>
      <source>own colour</source>
      <translation>رنگ دلخواه</translation>
    </message>
    <message>
      <source>paragraph {number}</source>
      <translation>پاراگراف {number}</translation>
    </message>
    <message>
      <source>pattern {words}</source>
      <translation>الگوی {words}</translation>
    </message>
    <message>
      <source>per cent</source>
      <translation>درصد</translation>
    </message>
    <message>
      <source>percentage points</source>
      <translation>واحد درصد</translation>
    </message>
    <message>
      <source>petrol</source>
      <translation>نفتی</translation>
    </message>
    <message>
      <source>press a key</source>
      <translation>کلید را بزنید</translation>
    </message>
    <message>
      <source>punctuation or blank</source>
      <translation>نشانه یا فاصله</translation>
    </message>
    <message>
      <source>quotation marks</source>
      <translation>گیومه</translation>
    </message>
    <message>
      <source>ratio</source>
      <translation>نسبت</translation>
    </message>
    <message>
      <source>relation</source>
      <translation>رابطه</translation>
    </message>
    <message>
      <source>relation {label}</source>
      <translation>رابطهٔ «{label}»</translation>
    </message>
    <message>
      <source>review</source>
      <translation>داوری</translation>
    </message>
    <message>
      <source>rial</source>
      <translation>ریال</translation>
    </message>
    <message>
      <source>rose</source>
      <translation>گل‌سرخی</translation>
    </message>
    <message>
      <source>rows: the first annotator; columns: the second</source>
      <translation>سطر: برچسب‌زن نخست؛ ستون: برچسب‌زن دوم. روی هر خانه بزنید تا موردها را ببینید</translation>
    </message>
    <message>
      <source>sage</source>
      <translation>مریم‌گلی</translation>
    </message>
    <message>
      <source>saved</source>
      <translation>ذخیره شد</translation>
    </message>
    <message>
      <source>score of a game</source>
      <translation>نتیجهٔ بازی</translation>
    </message>
    <message>
      <source>set apart by commas</source>
      <translation>با ویرگول جدا کنید</translation>
    </message>
    <message>
      <source>share accepted, of all that were decided on</source>
      <translation>سهم پذیرفته‌ها از همهٔ پیشنهادهایی که پاسخ گرفته‌اند</translation>
    </message>
    <message>
      <source>short name</source>
      <translation>نام کوتاه</translation>
    </message>
    <message>
      <source>skipped</source>
      <translation>ردشده</translation>
    </message>
    <message>
      <source>slate</source>
      <translation>سُربی</translation>
    </message>
    <message numerus="yes">
      <source>so in {n} decided cases</source>
      <translation>
        <numerusform>در {n} موردِ رأی‌داده همین است</numerusform>
      </translation>
    </message>
    <message>
      <source>spacing</source>
      <translation>فاصله</translation>
    </message>
    <message>
      <source>span of the text</source>
      <translation>بازه‌ای از متن</translation>
    </message>
    <message>
      <source>started</source>
      <translation>ناتمام</translation>
    </message>
    <message>
      <source>strict F1 of each document, in the order in which both were done; line: mean</source>
      <translation>برای هر سند F1 دقیق، به ترتیبی که هر دو انجامش دادند؛ خط: میانگین</translation>
    </message>
    <message>
      <source>strict F1; below the diagonal the documents in common</source>
      <translation>دقیق (F1)؛ زیر قطر، شمار سندهای مشترک</translation>
    </message>
    <message>
      <source>suffixes</source>
      <translation>پسوندها</translation>
    </message>
    <message>
      <source>suggested by {by}, {score} % sure</source>
      <translation>پیشنهاد از {by}، با اطمینان {score}٪</translation>
    </message>
    <message>
      <source>suggestion rejected: {label}</source>
      <translation>پیشنهاد رد شده: {label}</translation>
    </message>
    <message>
      <source>sure</source>
      <translation>مطمئن</translation>
    </message>
    <message>
      <source>telephone</source>
      <translation>تلفن</translation>
    </message>
    <message>
      <source>text</source>
      <translation>متن</translation>
    </message>
    <message>
      <source>text_sha256 is not that of the text.</source>
      <translation>text_sha256 با متن جور درنمی‌آید.</translation>
    </message>
    <message>
      <source>the disk does not take it</source>
      <translation>دیسک آن را نمی‌پذیرد</translation>
    </message>
    <message>
      <source>the disk is full</source>
      <translation>دیسک پر است</translation>
    </message>
    <message>
      <source>the file is read-only</source>
      <translation>فایل فقط‌خواندنی است</translation>
    </message>
    <message>
      <source>the first ones only</source>
      <translation>فقط نخستین‌ها</translation>
    </message>
    <message>
      <source>the key on the label bar</source>
      <translation>کلیدی که در نوار برچسب آمده است</translation>
    </message>
    <message>
      <source>the list of names</source>
      <translation>فهرست نام‌ها</translation>
    </message>
    <message>
      <source>the list of titles</source>
      <translation>فهرست عنوان‌ها</translation>
    </message>
    <message>
      <source>the number reader</source>
      <translation>عددخوان</translation>
    </message>
    <message>
      <source>the same again</source>
      <translation>همین دوباره</translation>
    </message>
    <message>
      <source>the score of a game</source>
      <translation>نتیجهٔ بازی</translation>
    </message>
    <message>
      <source>themselves</source>
      <translation>خودش</translation>
    </message>
    <message>
      <source>time of day</source>
      <translation>ساعت</translation>
    </message>
    <message>
      <source>times as much</source>
      <translation>برابر</translation>
    </message>
    <message>
      <source>title of office</source>
      <translation>عنوان</translation>
    </message>
    <message>
      <source>title or generic word</source>
      <translation>عنوان یا واژهٔ عام</translation>
    </message>
    <message>
      <source>to</source>
      <translation>به</translation>
    </message>
    <message>
      <source>today, {time}</source>
      <translation>امروز، {time}</translation>
    </message>
    <message>
      <source>toman</source>
      <translation>تومان</translation>
    </message>
    <message>
      <source>true or false</source>
      <translation>true یا false</translation>
    </message>
    <message>
      <source>unit</source>
      <translation>واحد</translation>
    </message>
    <message>
      <source>unsure</source>
      <translation>نامطمئن</translation>
    </message>
    <message>
      <source>vague number</source>
      <translation>شمار نامعین</translation>
    </message>
    <message>
      <source>values that a relation of this kind can have</source>
      <translation>مقدارهایی که رابطه‌ای از این گونه می‌تواند داشته باشد</translation>
    </message>
    <message>
      <source>values that an entity of this label can have</source>
      <translation>مقدارهایی که موجودیتی با این برچسب می‌تواند داشته باشد</translation>
    </message>
    <message>
      <source>version</source>
      <translation>نسخه</translation>
    </message>
    <message>
      <source>what annotators read; Markdown</source>
      <translation>آنچه برچسب‌زن‌ها می‌خوانند؛ با نشانه‌گذاری Markdown</translation>
    </message>
    <message>
      <source>written by hand</source>
      <translation>نوشته به دست</translation>
    </message>
    <message>
      <source>yes</source>
      <translation>بله</translation>
    </message>
    <message>
      <source>yes or no</source>
      <translation>بله یا نه</translation>
    </message>
    <message>
      <source>yesterday</source>
      <translation>دیروز</translation>
    </message>
    <message>
      <source>{accepted} suggestions accepted, {corrected} corrected, {rejected} rejected; {by_hand} entities were labelled by hand.</source>
      <translation>{accepted} پیشنهاد پذیرفته، {corrected} اصلاح و {rejected} رد شد؛ {by_hand} موجودیت را خود برچسب‌زن‌ها زدند.</translation>
    </message>
    <message>
      <source>{annotator} began “{id}” during the import; try again.</source>
      <translation>{annotator} هنگام ورود، «{id}» را آغاز کرد؛ دوباره امتحان کنید.</translation>
    </message>
    <message>
      <source>{annotator} has labelled “{id}” otherwise in this project.</source>
      <translation>{annotator} در این پروژه «{id}» را طور دیگری برچسب زده است.</translation>
    </message>
    <message>
      <source>{colour}: the colour of “{label}”</source>
      <translation>{colour}: رنگ «{label}» است</translation>
    </message>
    <message>
      <source>{day}, {time}</source>
      <translation>{day}، {time}</translation>
    </message>
    <message>
      <source>{day}: {value}</source>
      <translation>{day}: {value}</translation>
    </message>
    <message>
      <source>{documents} documents, {people} annotators, {common} in common to {each} each: about {own} documents for each annotator.</source>
      <translation>{documents} سند، {people} برچسب‌زن، {common} سند مشترک که هر یک به {each} نفر می‌رسد: نزدیک {own} سند برای هر برچسب‌زن.</translation>
    </message>
    <message>
      <source>{document}, {annotator}: labels that are gone: {labels}</source>
      <translation>{document}، {annotator}: برچسب‌هایی که دیگر نیست: {labels}</translation>
    </message>
    <message>
      <source>{done} of {all}</source>
      <translation>{done} از {all}</translation>
    </message>
    <message numerus="yes">
      <source>{done} of {n} documents</source>
      <translation>
        <numerusform>{done} از {n} سند</numerusform>
      </translation>
    </message>
    <message>
      <source>{done} of {total}</source>
      <translation>{done} از {total}</translation>
    </message>
    <message>
      <source>{done} of {total} decided</source>
      <translation>{done} از {total} رأی داده شده</translation>
    </message>
    <message>
      <source>{done} of {total} documents</source>
      <translation>{done} از {total} سند</translation>
    </message>
    <message numerus="yes">
      <source>{first} and {second}: {n} documents in common</source>
      <translation>
        <numerusform>{first} و {second}، {n} سند مشترک</numerusform>
      </translation>
    </message>
    <message>
      <source>{first} in {one}, {second} in {other}: {count}</source>
      <translation>{first} نزد {one}، {second} نزد {other}: {count}</translation>
    </message>
    <message>
      <source>{first} or {second}</source>
      <translation>{first} یا {second}</translation>
    </message>
    <message>
      <source>{key} already means “{action}”.</source>
      <translation>{key} پیش‌تر برای «{action}» به کار رفته است.</translation>
    </message>
    <message>
      <source>{key}: {value}</source>
      <translation>{key}: {value}</translation>
    </message>
    <message>
      <source>{label} is there already on exactly this span.</source>
      <translation>{label} دقیقاً روی همین بازه از پیش هست.</translation>
    </message>
    <message>
      <source>{label} stays on</source>
      <translation>{label} ثابت است</translation>
    </message>
    <message>
      <source>{label}, suggestion: {words}</source>
      <translation>{label}، پیشنهاد: {words}</translation>
    </message>
    <message>
      <source>{label}, unsure: {words}</source>
      <translation>{label}، مطمئن نیستم: {words}</translation>
    </message>
    <message>
      <source>{label}: another boundary</source>
      <translation>{label}: مرز دیگر</translation>
    </message>
    <message>
      <source>{label}: strict {strict} ({interval}), lenient {lenient}</source>
      <translation>{label}: دقیق {strict} ({interval})، هم‌پوشان {lenient}</translation>
    </message>
    <message>
      <source>{label}: {words}</source>
      <translation>{label}: {words}</translation>
    </message>
    <message>
      <source>{low} to {high}</source>
      <translation>{low} تا {high}</translation>
    </message>
    <message>
      <source>{name} can get {there} questions of {count}: so many documents have gold and are new to them.</source>
      <translation>به {name} از {count} پرسش تنها {there} پرسش می‌رسد: همین تعداد سند لایهٔ نهایی دارد و برای او تازه است.</translation>
    </message>
    <message>
      <source>{name}'s share is too small for {count} hidden repeats; {there} fit in.</source>
      <translation>سهم {name} برای {count} تکرار پنهان کوچک است؛ {there} تکرار در آن جا می‌گیرد.</translation>
    </message>
    <message>
      <source>{name}, the second time</source>
      <translation>بازخوانی {name}</translation>
    </message>
    <message>
      <source>{name}: {documents} documents, {common} of them in common, {length} characters</source>
      <translation>{name}: {documents} سند، {common} سند آن مشترک، {length} نویسه</translation>
    </message>
    <message>
      <source>{name}: {edits} new edits in {layers} layers</source>
      <translation>{name}: {edits} ویرایش تازه در {layers} لایه</translation>
    </message>
    <message>
      <source>{name}: {repeats} hidden repeats and {questions} gold questions among them</source>
      <translation>{name}: {repeats} تکرار پنهان و {questions} پرسش محک در میان آن‌ها</translation>
    </message>
    <message>
      <source>{name}: {value}</source>
      <translation>{name}: {value}</translation>
    </message>
    <message>
      <source>{number} of {total}</source>
      <translation>{number} از {total}</translation>
    </message>
    <message numerus="yes">
      <source>{n} annotators</source>
      <translation>
        <numerusform>{n} برچسب‌زن</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} cases written by one ruling</source>
      <translation>
        <numerusform>{n} مورد با یک حکم نوشته شد</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} cases: {what}</source>
      <translation>
        <numerusform>{n} مورد، {what}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} causes</source>
      <translation>
        <numerusform>{n} علت</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} clashes are settled.</source>
      <translation>
        <numerusform>به {n} برخورد رسیدگی شد.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} clashes to settle</source>
      <translation>
        <numerusform>{n} برخورد برای رسیدگی</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} clashes wait for a ruling.</source>
      <translation>
        <numerusform>{n} برخورد در انتظار داوری است.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} decided</source>
      <translation>
        <numerusform>{n} رأی داده‌شده</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} disagreements</source>
      <translation>
        <numerusform>{n} اختلاف</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} disagreements left</source>
      <translation>
        <numerusform>{n} اختلاف مانده</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} docs</source>
      <translation>
        <numerusform>{n} سند</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} document labels</source>
      <translation>
        <numerusform>{n} برچسب سند</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} documents</source>
      <translation>
        <numerusform>{n} سند</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} documents imported.</source>
      <translation>
        <numerusform>{n} سند وارد شد.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} edits, the last {when}</source>
      <translation>
        <numerusform>{n} ویرایش، آخرین: {when}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} entities</source>
      <translation>
        <numerusform>{n} موجودیت</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} entities have this label, {where}.</source>
      <translation>
        <numerusform>{n} موجودیت {where} این برچسب را دارد.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} entities have this label.</source>
      <translation>
        <numerusform>{n} موجودیت این برچسب را دارد.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} files or lines were not imported.</source>
      <translation>
        <numerusform>{n} فایل یا سطر وارد نشد.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} files were collected.</source>
      <translation>
        <numerusform>{n} فایل گردآوری شد.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} files were refused.</source>
      <translation>
        <numerusform>{n} فایل پذیرفته نشد.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} files were written.</source>
      <translation>
        <numerusform>{n} فایل نوشته شد.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} labels</source>
      <translation>
        <numerusform>{n} برچسب</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} labels were carried over to the newer schema.</source>
      <translation>
        <numerusform>{n} برچسب به طرح تازه برده شد.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} layers have this document label.</source>
      <translation>
        <numerusform>{n} لایه این برچسب سند را دارد.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} layers hold labels that the schema no longer has.</source>
      <translation>
        <numerusform>{n} لایه برچسب‌هایی دارد که دیگر در طرح برچسب‌ها نیست.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} layers of labels imported.</source>
      <translation>
        <numerusform>{n} لایهٔ برچسب وارد شد.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} lines written to {name}.</source>
      <translation>
        <numerusform>{n} سطر در {name} نوشته شد.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} minutes</source>
      <translation>
        <numerusform>{n} دقیقه</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} more attributes</source>
      <translation>
        <numerusform>{n} ویژگی دیگر</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} new documents came in.</source>
      <translation>
        <numerusform>{n} سند تازه آمد.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} new edits were taken over.</source>
      <translation>
        <numerusform>{n} ویرایش تازه گرفته شد.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} other files were passed over.</source>
      <translation>
        <numerusform>{n} فایل دیگر نادیده گرفته شد.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} places</source>
      <translation>
        <numerusform>{n} جا</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} places in other documents</source>
      <translation>
        <numerusform>{n} جا در سندهای دیگر</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} relations</source>
      <translation>
        <numerusform>{n} رابطه</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} relations are of this kind.</source>
      <translation>
        <numerusform>{n} رابطه از این گونه است.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} seconds</source>
      <translation>
        <numerusform>{n} ثانیه</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} suggestions</source>
      <translation>
        <numerusform>{n} پیشنهاد</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} suggestions left</source>
      <translation>
        <numerusform>{n} پیشنهاد مانده</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} warnings</source>
      <translation>
        <numerusform>{n} هشدار</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} were there already.</source>
      <translation>
        <numerusform>{n} سند از پیش موجود بود.</numerusform>
      </translation>
    </message>
    <message>
      <source>{one} or {other}</source>
      <translation>{one} یا {other}</translation>
    </message>
    <message>
      <source>{one}, {other}</source>
      <translation>{one}، {other}</translation>
    </message>
    <message>
      <source>{parts}: another order</source>
      <translation>{parts}: ترتیب دیگر</translation>
    </message>
    <message>
      <source>{part}: {fields}</source>
      <translation>{part}: {fields}</translation>
    </message>
    <message>
      <source>{part}: {reason}</source>
      <translation>{part}: {reason}</translation>
    </message>
    <message>
      <source>{place} cannot be used ({reason}).</source>
      <translation>{place} به کار نمی‌آید ({reason}).</translation>
    </message>
    <message>
      <source>{place} is missing.</source>
      <translation>{place} نیست.</translation>
    </message>
    <message>
      <source>{place} must be {choices}.</source>
      <translation>{place} باید یکی از این‌ها باشد: {choices}.</translation>
    </message>
    <message>
      <source>{place} must be {kind}.</source>
      <translation>{place} باید {kind} باشد.</translation>
    </message>
    <message>
      <source>{right}, not {wrong}</source>
      <translation>{right}، نه {wrong}</translation>
    </message>
    <message>
      <source>{schema}, version {number}</source>
      <translation>{schema}، نسخهٔ {number}</translation>
    </message>
    <message>
      <source>{source} — {relation} — {target}</source>
      <translation>{source} — {relation} — {target}</translation>
    </message>
    <message>
      <source>{start} to {end}</source>
      <translation>{start} تا {end}</translation>
    </message>
    <message>
      <source>{time}, by {person}</source>
      <translation>{time}، از {person}</translation>
    </message>
    <message>
      <source>{version}, in force</source>
      <translation>{version}، جاری</translation>
    </message>
    <message>
      <source>{votes} of {all}</source>
      <translation>{votes} از {all}</translation>
    </message>
    <message>
      <source>{what}; this stands now</source>
      <translation>{what}؛ این اکنون برجاست</translation>
    </message>
    <message>
      <source>{words} ({version})?</source>
      <translation>{words} ({version})؟</translation>
    </message>
    <message>
      <source>{words} as {label}</source>
      <translation>{words} با برچسب {label}</translation>
    </message>
    <message>
      <source>“gold” is kept for the reviewed layer.</source>
      <translation>نام gold ویژهٔ لایهٔ نهایی است.</translation>
    </message>
    <message>
      <source>“{choice}” is no mapping; write OLD=NEW, OLD=create or OLD=skip.</source>
      <translation>«{choice}» نگاشت نیست؛ بنویسید OLD=NEW یا OLD=create یا OLD=skip.</translation>
    </message>
    <message>
      <source>“{colour}” is no colour; write it as #1f86cc.</source>
      <translation>«{colour}» رنگ نیست؛ به شکل ‎#1f86cc‎ بنویسید.</translation>
    </message>
    <message>
      <source>“{id}” as {annotator} labelled it stands twice in the file.</source>
      <translation>«{id}» با برچسب‌های {annotator} دو بار در فایل آمده است.</translation>
    </message>
    <message>
      <source>“{id}” is no repeat of “{original}”.</source>
      <translation>«{id}» تکرار «{original}» نیست.</translation>
    </message>
    <message>
      <source>“{id}” is there already with another text.</source>
      <translation>«{id}» از پیش با متنی دیگر هست.</translation>
    </message>
    <message>
      <source>“{key}” cannot be united with itself.</source>
      <translation>«{key}» را نمی‌توان در خودش ادغام کرد.</translation>
    </message>
    <message>
      <source>“{key}” has this key already.</source>
      <translation>کلید «{key}» از پیش همین است.</translation>
    </message>
    <message>
      <source>“{key}” must be {wanted}.</source>
      <translation>«{key}» باید {wanted} باشد.</translation>
    </message>
    <message>
      <source>“{key}” stands in “meta” too, with another value.</source>
      <translation>«{key}» در «meta» نیز با مقداری دیگر آمده است.</translation>
    </message>
    <message>
      <source>“{key}” stands twice.</source>
      <translation>«{key}» دو بار آمده است.</translation>
    </message>
    <message>
      <source>“{key}” was a key of “{label}” before; take another one.</source>
      <translation>«{key}» پیش‌تر کلید «{label}» بوده است؛ کلید دیگری برگزینید.</translation>
    </message>
    <message>
      <source>“{label}” has this hotkey too.</source>
      <translation>«{label}» هم همین کلید میان‌بر را دارد.</translation>
    </message>
    <message>
      <source>“{name}” is added</source>
      <translation>«{name}» افزوده می‌شود</translation>
    </message>
    <message>
      <source>“{name}” is no name that can be looked for.</source>
      <translation>«{name}» نامی نیست که بتوان دنبالش گشت.</translation>
    </message>
    <message>
      <source>“{name}” is removed</source>
      <translation>«{name}» حذف می‌شود</translation>
    </message>
    <message>
      <source>“{old}” is merged into “{new}”</source>
      <translation>«{old}» در «{new}» ادغام می‌شود</translation>
    </message>
    <message>
      <source>“{path}” cannot be made ({reason}).</source>
      <translation>«{path}» ساخته نمی‌شود ({reason}).</translation>
    </message>
    <message>
      <source>“{path}” cannot be read ({reason}).</source>
      <translation>«{path}» خوانده نمی‌شود ({reason}).</translation>
    </message>
    <message>
      <source>“{path}” cannot be written ({reason}).</source>
      <translation>«{path}» نوشته نمی‌شود ({reason}).</translation>
    </message>
    <message>
      <source>“{path}” does not come from this project.</source>
      <translation>«{path}» از این پروژه نیست.</translation>
    </message>
    <message>
      <source>“{path}” has other tables than Annotator makes.</source>
      <translation>جدول‌های «{path}» آن‌هایی نیست که این برنامه می‌سازد.</translation>
    </message>
    <message>
      <source>“{path}” holds what no project may hold: {reason}</source>
      <translation>«{path}» چیزی دارد که در هیچ پروژه‌ای نباید باشد: {reason}</translation>
    </message>
    <message>
      <source>“{path}” is a project; an export does not take its place.</source>
      <translation>«{path}» یک پروژه است؛ خروجی جای آن را نمی‌گیرد.</translation>
    </message>
    <message>
      <source>“{path}” is damaged ({reason}).</source>
      <translation>«{path}» آسیب دیده است ({reason}).</translation>
    </message>
    <message>
      <source>“{path}” is no project file or cannot be opened ({reason}).</source>
      <translation>«{path}» فایل پروژه نیست یا باز نمی‌شود ({reason}).</translation>
    </message>
    <message>
      <source>“{path}” is no project file.</source>
      <translation>«{path}» فایل پروژه نیست.</translation>
    </message>
    <message>
      <source>“{path}” is the project itself; please choose another name.</source>
      <translation>«{path}» خود همین پروژه است؛ لطفاً نام دیگری برگزینید.</translation>
    </message>
    <message>
      <source>“{path}” is there already; nothing was overwritten.</source>
      <translation>«{path}» از پیش هست؛ چیزی رونویسی نشد.</translation>
    </message>
    <message>
      <source>“{path}” was made by a newer release of Annotator; this one cannot read it.</source>
      <translation>«{path}» با نگارش تازه‌تری از برنامه ساخته شده و این نگارش آن را نمی‌خواند.</translation>
    </message>
    <message>
      <source>“{pattern}” is no pattern ({reason}).</source>
      <translation>«{pattern}» الگو نیست ({reason}).</translation>
    </message>
    <message>
      <source>“{value}” is no value of type {type} for the attribute “{key}”.</source>
      <translation>«{value}» برای ویژگی «{key}» مقداری از نوع {type} نیست.</translation>
    </message>
  </context>
</TS>
