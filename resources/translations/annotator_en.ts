<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
  <context>
    <name>annotator</name>
    <message>
      <source>, </source>
      <translation>, </translation>
    </message>
    <message>
      <source>1 to 9 or a letter; Delete takes it</source>
      <translation>1 to 9 or a letter; Delete takes it</translation>
    </message>
    <message>
      <source>; </source>
      <translation>; </translation>
    </message>
    <message>
      <source>A blank is at the edge.</source>
      <translation>A blank is at the edge.</translation>
    </message>
    <message>
      <source>A bracket or quotation mark is open on one side only.</source>
      <translation>A bracket or quotation mark is open on one side only.</translation>
    </message>
    <message>
      <source>A choice needs its choices.</source>
      <translation>A choice needs its choices.</translation>
    </message>
    <message>
      <source>A clash is ruled that never was, in “{id}”.</source>
      <translation>A clash is ruled that never was, in “{id}”.</translation>
    </message>
    <message>
      <source>A common document can go to 2 to {count} of these annotators.</source>
      <translation>A common document can go to 2 to {count} of these annotators.</translation>
    </message>
    <message>
      <source>A document label stands twice.</source>
      <translation>A document label stands twice.</translation>
    </message>
    <message>
      <source>A label must be [start, end, “LABEL”].</source>
      <translation>A label must be [start, end, “LABEL”].</translation>
    </message>
    <message>
      <source>A minister’s title; who that is was found by the article’s date.</source>
      <translation>A minister’s title; who that is was found by the article’s date.</translation>
    </message>
    <message>
      <source>A name or pattern is empty.</source>
      <translation>A name or pattern is empty.</translation>
    </message>
    <message>
      <source>A part of the name</source>
      <translation>A part of the name</translation>
    </message>
    <message>
      <source>A punctuation mark is at the edge.</source>
      <translation>A punctuation mark is at the edge.</translation>
    </message>
    <message>
      <source>A reason is needed.</source>
      <translation>A reason is needed.</translation>
    </message>
    <message>
      <source>A regular expression; its first group, if it has one, is what gets the label.</source>
      <translation>A regular expression; its first group, if it has one, is what gets the label.</translation>
    </message>
    <message>
      <source>A relation begins at an entity; choose one with Tab or a click on its chip.</source>
      <translation>A relation begins at an entity; choose one with Tab or a click on its chip.</translation>
    </message>
    <message>
      <source>A relation links two different entities.</source>
      <translation>A relation links two different entities.</translation>
    </message>
    <message>
      <source>A relation links two entities.</source>
      <translation>A relation links two entities.</translation>
    </message>
    <message>
      <source>A relation needs an entity at both ends.</source>
      <translation>A relation needs an entity at both ends.</translation>
    </message>
    <message>
      <source>A relation of {annotator} in “{id}” has a loose end.</source>
      <translation>A relation of {annotator} in “{id}” has a loose end.</translation>
    </message>
    <message>
      <source>A relation would lose its end.</source>
      <translation>A relation would lose its end.</translation>
    </message>
    <message>
      <source>A span must be [start, end].</source>
      <translation>A span must be [start, end].</translation>
    </message>
    <message>
      <source>A table of the file holds a value of a wrong type.</source>
      <translation>A table of the file holds a value of a wrong type.</translation>
    </message>
    <message>
      <source>A tick marks what stands now. All else that either side did stands as well.</source>
      <translation>A tick marks what stands now. All else that either side did stands as well.</translation>
    </message>
    <message>
      <source>A title cannot be blank.</source>
      <translation>A title cannot be blank.</translation>
    </message>
    <message>
      <source>A title has at most {most} characters.</source>
      <translation>A title has at most {most} characters.</translation>
    </message>
    <message>
      <source>A title is one line.</source>
      <translation>A title is one line.</translation>
    </message>
    <message>
      <source>Accept all of this kind</source>
      <translation>Accept all of this kind</translation>
    </message>
    <message>
      <source>Accept and go on</source>
      <translation>Accept and go on</translation>
    </message>
    <message>
      <source>Accept and go on (Enter)</source>
      <translation>Accept and go on (Enter)</translation>
    </message>
    <message numerus="yes">
      <source>Accept {n} suggestions</source>
      <translation>
        <numerusform>Accept {n} suggestion</numerusform>
        <numerusform>Accept {n} suggestions</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Accept {n} suggestions “{label}” of this suggester?</source>
      <translation>
        <numerusform>Accept {n} suggestion “{label}” of this suggester?</numerusform>
        <numerusform>Accept {n} suggestions “{label}” of this suggester?</numerusform>
      </translation>
    </message>
    <message>
      <source>Accepted</source>
      <translation>Accepted</translation>
    </message>
    <message>
      <source>Action</source>
      <translation>Action</translation>
    </message>
    <message>
      <source>Add</source>
      <translation>Add</translation>
    </message>
    <message>
      <source>Add a name</source>
      <translation>Add a name</translation>
    </message>
    <message>
      <source>Add a pattern</source>
      <translation>Add a pattern</translation>
    </message>
    <message>
      <source>Add an attribute</source>
      <translation>Add an attribute</translation>
    </message>
    <message>
      <source>Against</source>
      <translation>Against</translation>
    </message>
    <message>
      <source>Agreement</source>
      <translation>Agreement</translation>
    </message>
    <message>
      <source>Agreement report</source>
      <translation>Agreement report</translation>
    </message>
    <message>
      <source>Alike</source>
      <translation>Alike</translation>
    </message>
    <message>
      <source>All</source>
      <translation>All</translation>
    </message>
    <message>
      <source>All annotators</source>
      <translation>All annotators</translation>
    </message>
    <message>
      <source>All documents are done.</source>
      <translation>All documents are done.</translation>
    </message>
    <message>
      <source>All labels</source>
      <translation>All labels</translation>
    </message>
    <message>
      <source>All of them, nested</source>
      <translation>All of them, nested</translation>
    </message>
    <message>
      <source>All versions</source>
      <translation>All versions</translation>
    </message>
    <message>
      <source>Alt+Shift changes the keyboard layout on some systems.</source>
      <translation>Alt+Shift changes the keyboard layout on some systems.</translation>
    </message>
    <message>
      <source>Always suggest these words</source>
      <translation>Always suggest these words</translation>
    </message>
    <message numerus="yes">
      <source>Always suggest these {n} names (=)</source>
      <translation>
        <numerusform>Always suggest this name (=)</numerusform>
        <numerusform>Always suggest these {n} names (=)</numerusform>
      </translation>
    </message>
    <message>
      <source>Always suggested</source>
      <translation>Always suggested</translation>
    </message>
    <message>
      <source>An annotator's name has 1 to 64 characters.</source>
      <translation>An annotator's name has 1 to 64 characters.</translation>
    </message>
    <message>
      <source>An annotator's name has no blank or dot at either end.</source>
      <translation>An annotator's name has no blank or dot at either end.</translation>
    </message>
    <message>
      <source>An annotator's name holds no comma, no control character and none of {set}</source>
      <translation>An annotator's name holds no comma, no control character and none of {set}</translation>
    </message>
    <message>
      <source>An edit of the log names one thing twice.</source>
      <translation>An edit of the log names one thing twice.</translation>
    </message>
    <message>
      <source>An entity cannot go over the end of a paragraph.</source>
      <translation>An entity cannot go over the end of a paragraph.</translation>
    </message>
    <message>
      <source>An id stands twice in the line.</source>
      <translation>An id stands twice in the line.</translation>
    </message>
    <message>
      <source>An import is just bringing {annotator}'s layer; wait until it is done.</source>
      <translation>An import is just bringing {annotator}'s layer; wait until it is done.</translation>
    </message>
    <message>
      <source>An import is under way in this project; merge afterwards.</source>
      <translation>An import is under way in this project; merge afterwards.</translation>
    </message>
    <message>
      <source>An interval needs at least 8 documents in common.</source>
      <translation>An interval needs at least 8 documents in common.</translation>
    </message>
    <message>
      <source>An invisible direction mark is at the edge.</source>
      <translation>An invisible direction mark is at the edge.</translation>
    </message>
    <message>
      <source>Annotator</source>
      <translation>Annotator</translation>
    </message>
    <message>
      <source>Annotators</source>
      <translation>Annotators</translation>
    </message>
    <message>
      <source>Annotators can read it (N)</source>
      <translation>Annotators can read it (N)</translation>
    </message>
    <message>
      <source>Annotators for each of them</source>
      <translation>Annotators for each of them</translation>
    </message>
    <message>
      <source>Annotators, divided by commas</source>
      <translation>Annotators, divided by commas</translation>
    </message>
    <message>
      <source>Another file lies at “{path}” now; nothing was changed. Save a copy to keep what is open.</source>
      <translation>Another file lies at “{path}” now; nothing was changed. Save a copy to keep what is open.</translation>
    </message>
    <message>
      <source>Another import is under way in this project.</source>
      <translation>Another import is under way in this project.</translation>
    </message>
    <message>
      <source>Another spelling: {what}</source>
      <translation>Another spelling: {what}</translation>
    </message>
    <message>
      <source>Apply</source>
      <translation>Apply</translation>
    </message>
    <message numerus="yes">
      <source>Are these {n} texts readable?</source>
      <translation>
        <numerusform>Is this text readable?</numerusform>
        <numerusform>Are these {n} texts readable?</numerusform>
      </translation>
    </message>
    <message>
      <source>Around</source>
      <translation>Around</translation>
    </message>
    <message>
      <source>Article</source>
      <translation>Article</translation>
    </message>
    <message>
      <source>Articles of their own share come again later; nothing marks them.</source>
      <translation>Articles of their own share come again later; nothing marks them.</translation>
    </message>
    <message>
      <source>As a table</source>
      <translation>As a table</translation>
    </message>
    <message>
      <source>As it was</source>
      <translation>As it was</translation>
    </message>
    <message>
      <source>As the system</source>
      <translation>As the system</translation>
    </message>
    <message>
      <source>As {annotator} did</source>
      <translation>As {annotator} did</translation>
    </message>
    <message>
      <source>At {start}–{end} the text is “{there}”, not “{quote}”.</source>
      <translation>At {start}–{end} the text is “{there}”, not “{quote}”.</translation>
    </message>
    <message>
      <source>Attributes</source>
      <translation>Attributes</translation>
    </message>
    <message>
      <source>Back to the documents</source>
      <translation>Back to the documents</translation>
    </message>
    <message>
      <source>Back to the documents (Esc)</source>
      <translation>Back to the documents (Esc)</translation>
    </message>
    <message>
      <source>Back to this version</source>
      <translation>Back to this version</translation>
    </message>
    <message>
      <source>Begin</source>
      <translation>Begin</translation>
    </message>
    <message>
      <source>Begun</source>
      <translation>Begun</translation>
    </message>
    <message>
      <source>Both labels</source>
      <translation>Both labels</translation>
    </message>
    <message>
      <source>Both layers hold the same entities.</source>
      <translation>Both layers hold the same entities.</translation>
    </message>
    <message>
      <source>Boundary: same span, any label</source>
      <translation>Boundary: same span, any label</translation>
    </message>
    <message>
      <source>Brought up from an earlier release; the old file is {name}.</source>
      <translation>Brought up from an earlier release; the old file is {name}.</translation>
    </message>
    <message>
      <source>By cause</source>
      <translation>By cause</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>Cancel</translation>
    </message>
    <message>
      <source>Cannot be computed</source>
      <translation>Cannot be computed</translation>
    </message>
    <message>
      <source>Cases</source>
      <translation>Cases</translation>
    </message>
    <message>
      <source>Causes</source>
      <translation>Causes</translation>
    </message>
    <message>
      <source>Change the language</source>
      <translation>Change the language</translation>
    </message>
    <message>
      <source>Change who is labelling</source>
      <translation>Change who is labelling</translation>
    </message>
    <message>
      <source>Checks</source>
      <translation>Checks</translation>
    </message>
    <message>
      <source>Choices</source>
      <translation>Choices</translation>
    </message>
    <message>
      <source>Choose a folder and hand out</source>
      <translation>Choose a folder and hand out</translation>
    </message>
    <message>
      <source>Choose the entity whose words are to be suggested.</source>
      <translation>Choose the entity whose words are to be suggested.</translation>
    </message>
    <message>
      <source>Choose the first reading</source>
      <translation>Choose the first reading</translation>
    </message>
    <message>
      <source>Choose the second reading</source>
      <translation>Choose the second reading</translation>
    </message>
    <message>
      <source>Choose what holds for the ticked cases.</source>
      <translation>Choose what holds for the ticked cases.</translation>
    </message>
    <message>
      <source>Clash in {document}: {annotator} worked on it in two places; the later edit stands.</source>
      <translation>Clash in {document}: {annotator} worked on it in two places; the later edit stands.</translation>
    </message>
    <message>
      <source>Clashes</source>
      <translation>Clashes</translation>
    </message>
    <message>
      <source>Clashes are settled by the lead, in the lead's file.</source>
      <translation>Clashes are settled by the lead, in the lead's file.</translation>
    </message>
    <message>
      <source>Clear the filter</source>
      <translation>Clear the filter</translation>
    </message>
    <message>
      <source>Click a cell above to see its cases; a double-click opens the document.</source>
      <translation>Click a cell above to see its cases; a double-click opens the document.</translation>
    </message>
    <message>
      <source>Click a label or press Tab.</source>
      <translation>Click a label or press Tab.</translation>
    </message>
    <message>
      <source>Click here and press the new key</source>
      <translation>Click here and press the new key</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Close</translation>
    </message>
    <message>
      <source>Close (Esc)</source>
      <translation>Close (Esc)</translation>
    </message>
    <message>
      <source>Close the message</source>
      <translation>Close the message</translation>
    </message>
    <message>
      <source>Close the project</source>
      <translation>Close the project</translation>
    </message>
    <message>
      <source>Code points {start} to {end}</source>
      <translation>Code points {start} to {end}</translation>
    </message>
    <message>
      <source>Code points, UTF-16 units and graphemes differ here; say the unit (--offsets).</source>
      <translation>Code points, UTF-16 units and graphemes differ here; say the unit (--offsets).</translation>
    </message>
    <message>
      <source>Collect files</source>
      <translation>Collect files</translation>
    </message>
    <message>
      <source>Collect the files of the annotators, or count unfinished documents too.</source>
      <translation>Collect the files of the annotators, or count unfinished documents too.</translation>
    </message>
    <message>
      <source>Collected up to</source>
      <translation>Collected up to</translation>
    </message>
    <message>
      <source>Collecting</source>
      <translation>Collecting</translation>
    </message>
    <message>
      <source>Colour</source>
      <translation>Colour</translation>
    </message>
    <message>
      <source>Colours</source>
      <translation>Colours</translation>
    </message>
    <message>
      <source>Compared</source>
      <translation>Compared</translation>
    </message>
    <message>
      <source>Comparing {first} and {second}</source>
      <translation>Comparing {first} and {second}</translation>
    </message>
    <message>
      <source>Compute gamma</source>
      <translation>Compute gamma</translation>
    </message>
    <message>
      <source>Computing gamma</source>
      <translation>Computing gamma</translation>
    </message>
    <message>
      <source>Contested</source>
      <translation>Contested</translation>
    </message>
    <message>
      <source>Contested places</source>
      <translation>Contested places</translation>
    </message>
    <message>
      <source>Copy</source>
      <translation>Copy</translation>
    </message>
    <message>
      <source>Copy the selected text</source>
      <translation>Copy the selected text</translation>
    </message>
    <message>
      <source>Copy the value</source>
      <translation>Copy the value</translation>
    </message>
    <message>
      <source>Count</source>
      <translation>Count</translation>
    </message>
    <message>
      <source>Counting</source>
      <translation>Counting</translation>
    </message>
    <message>
      <source>Dark</source>
      <translation>Dark</translation>
    </message>
    <message>
      <source>Day</source>
      <translation>Day</translation>
    </message>
    <message>
      <source>Details</source>
      <translation>Details</translation>
    </message>
    <message>
      <source>Differences</source>
      <translation>Differences</translation>
    </message>
    <message>
      <source>Disagreement {position} of {total}</source>
      <translation>Disagreement {position} of {total}</translation>
    </message>
    <message>
      <source>Disagreements</source>
      <translation>Disagreements</translation>
    </message>
    <message>
      <source>Disagreements one by one or by cause</source>
      <translation>Disagreements one by one or by cause</translation>
    </message>
    <message>
      <source>Discard the draft</source>
      <translation>Discard the draft</translation>
    </message>
    <message>
      <source>Do it</source>
      <translation>Do it</translation>
    </message>
    <message>
      <source>Document</source>
      <translation>Document</translation>
    </message>
    <message>
      <source>Document label</source>
      <translation>Document label</translation>
    </message>
    <message>
      <source>Document labels</source>
      <translation>Document labels</translation>
    </message>
    <message>
      <source>Documents</source>
      <translation>Documents</translation>
    </message>
    <message>
      <source>Documents done a day</source>
      <translation>Documents done a day</translation>
    </message>
    <message>
      <source>Documents folder</source>
      <translation>Documents folder</translation>
    </message>
    <message>
      <source>Documents in common</source>
      <translation>Documents in common</translation>
    </message>
    <message>
      <source>Documents whose gold is known; nothing marks them.</source>
      <translation>Documents whose gold is known; nothing marks them.</translation>
    </message>
    <message>
      <source>Done</source>
      <translation>Done</translation>
    </message>
    <message>
      <source>Done, next document</source>
      <translation>Done, next document</translation>
    </message>
    <message>
      <source>Drop a project, texts, a folder or a JSONL file here</source>
      <translation>Drop a project, texts, a folder or a JSONL file here</translation>
    </message>
    <message>
      <source>Each annotator gets a project file of their own, to take home and to send back.</source>
      <translation>Each annotator gets a project file of their own, to take home and to send back.</translation>
    </message>
    <message>
      <source>Each text file becomes a document; its text is kept exactly.</source>
      <translation>Each text file becomes a document; its text is kept exactly.</translation>
    </message>
    <message>
      <source>Edit (E)</source>
      <translation>Edit (E)</translation>
    </message>
    <message>
      <source>Edit the version</source>
      <translation>Edit the version</translation>
    </message>
    <message>
      <source>End editing (Esc)</source>
      <translation>End editing (Esc)</translation>
    </message>
    <message>
      <source>End label, relation, selection or list</source>
      <translation>End label, relation, selection or list</translation>
    </message>
    <message>
      <source>English</source>
      <translation>English</translation>
    </message>
    <message>
      <source>Entities</source>
      <translation>Entities</translation>
    </message>
    <message>
      <source>Entities and suggestions</source>
      <translation>Entities and suggestions</translation>
    </message>
    <message>
      <source>Entities may lie over and within each other</source>
      <translation>Entities may lie over and within each other</translation>
    </message>
    <message>
      <source>Entities of one annotator overlap, and this measure knows no overlapping units.</source>
      <translation>Entities of one annotator overlap, and this measure knows no overlapping units.</translation>
    </message>
    <message>
      <source>Every action by name</source>
      <translation>Every action by name</translation>
    </message>
    <message>
      <source>Every document under review is done.</source>
      <translation>Every document under review is done.</translation>
    </message>
    <message>
      <source>Everybody used one and the same category throughout, so chance explains everything.</source>
      <translation>Everybody used one and the same category throughout, so chance explains everything.</translation>
    </message>
    <message>
      <source>Everything is in one file on this computer, and each edit is saved at once.</source>
      <translation>Everything is in one file on this computer, and each edit is saved at once.</translation>
    </message>
    <message>
      <source>Export</source>
      <translation>Export</translation>
    </message>
    <message>
      <source>Export the schema</source>
      <translation>Export the schema</translation>
    </message>
    <message>
      <source>Export to a file…</source>
      <translation>Export to a file…</translation>
    </message>
    <message>
      <source>Export writes what you have labelled as JSONL.</source>
      <translation>Export writes what you have labelled as JSONL.</translation>
    </message>
    <message>
      <source>Exporting</source>
      <translation>Exporting</translation>
    </message>
    <message>
      <source>Fewer attributes</source>
      <translation>Fewer attributes</translation>
    </message>
    <message>
      <source>Fewer than two people have finished this document.</source>
      <translation>Fewer than two people have finished this document.</translation>
    </message>
    <message>
      <source>Filled by</source>
      <translation>Filled by</translation>
    </message>
    <message>
      <source>Filled by a suggester; it stays so until you change it.</source>
      <translation>Filled by a suggester; it stays so until you change it.</translation>
    </message>
    <message>
      <source>Filter titles</source>
      <translation>Filter titles</translation>
    </message>
    <message>
      <source>Find in this document</source>
      <translation>Find in this document</translation>
    </message>
    <message>
      <source>Finished</source>
      <translation>Finished</translation>
    </message>
    <message>
      <source>Folder for the annotators' files</source>
      <translation>Folder for the annotators' files</translation>
    </message>
    <message>
      <source>For the reviewer, or for yourself…</source>
      <translation>For the reviewer, or for yourself…</translation>
    </message>
    <message>
      <source>Found: {words}</source>
      <translation>Found: {words}</translation>
    </message>
    <message>
      <source>From</source>
      <translation>From</translation>
    </message>
    <message>
      <source>G</source>
      <translation>G</translation>
    </message>
    <message>
      <source>Gamma cannot be computed: {why}</source>
      <translation>Gamma cannot be computed: {why}</translation>
    </message>
    <message>
      <source>Gamma, for position and label together: {value}.</source>
      <translation>Gamma, for position and label together: {value}.</translation>
    </message>
    <message>
      <source>Gazetteer</source>
      <translation>Gazetteer</translation>
    </message>
    <message>
      <source>General</source>
      <translation>General</translation>
    </message>
    <message>
      <source>Go there</source>
      <translation>Go there</translation>
    </message>
    <message>
      <source>Gold</source>
      <translation>Gold</translation>
    </message>
    <message>
      <source>Gold questions for each annotator</source>
      <translation>Gold questions for each annotator</translation>
    </message>
    <message>
      <source>Gregorian</source>
      <translation>Gregorian</translation>
    </message>
    <message>
      <source>Gregorian: {date}</source>
      <translation>Gregorian: {date}</translation>
    </message>
    <message>
      <source>Guideline</source>
      <translation>Guideline</translation>
    </message>
    <message>
      <source>Guideline of the labels</source>
      <translation>Guideline of the labels</translation>
    </message>
    <message>
      <source>Hand out to annotators</source>
      <translation>Hand out to annotators</translation>
    </message>
    <message>
      <source>Handed out</source>
      <translation>Handed out</translation>
    </message>
    <message>
      <source>Handing out</source>
      <translation>Handing out</translation>
    </message>
    <message>
      <source>Hardly told from the colour of “{label}”.</source>
      <translation>Hardly told from the colour of “{label}”.</translation>
    </message>
    <message>
      <source>Help</source>
      <translation>Help</translation>
    </message>
    <message>
      <source>Hidden repeats for each annotator</source>
      <translation>Hidden repeats for each annotator</translation>
    </message>
    <message>
      <source>Hide names</source>
      <translation>Hide names</translation>
    </message>
    <message>
      <source>Home folder</source>
      <translation>Home folder</translation>
    </message>
    <message>
      <source>Hotkey</source>
      <translation>Hotkey</translation>
    </message>
    <message>
      <source>IBAN</source>
      <translation>IBAN</translation>
    </message>
    <message>
      <source>If the draft goes back to this version:</source>
      <translation>If the draft goes back to this version:</translation>
    </message>
    <message>
      <source>Import</source>
      <translation>Import</translation>
    </message>
    <message>
      <source>Import a folder</source>
      <translation>Import a folder</translation>
    </message>
    <message>
      <source>Import a schema</source>
      <translation>Import a schema</translation>
    </message>
    <message>
      <source>Import files</source>
      <translation>Import files</translation>
    </message>
    <message>
      <source>Import from a file…</source>
      <translation>Import from a file…</translation>
    </message>
    <message>
      <source>Import the ticked ones</source>
      <translation>Import the ticked ones</translation>
    </message>
    <message>
      <source>Importing</source>
      <translation>Importing</translation>
    </message>
    <message>
      <source>In one line</source>
      <translation>In one line</translation>
    </message>
    <message>
      <source>In the copy {id}</source>
      <translation>In the copy {id}</translation>
    </message>
    <message>
      <source>In the first third of the documents F1 was {early} on average, in the last {late}.</source>
      <translation>In the first third of the documents F1 was {early} on average, in the last {late}.</translation>
    </message>
    <message>
      <source>In this file</source>
      <translation>In this file</translation>
    </message>
    <message>
      <source>In {count} of them both sides changed the same place.</source>
      <translation>In {count} of them both sides changed the same place.</translation>
    </message>
    <message numerus="yes">
      <source>In {n} copies</source>
      <translation>
        <numerusform>In {n} copy</numerusform>
        <numerusform>In {n} copies</numerusform>
      </translation>
    </message>
    <message>
      <source>In “{id}”, layer of {annotator}: {problem}</source>
      <translation>In “{id}”, layer of {annotator}: {problem}</translation>
    </message>
    <message>
      <source>Interval</source>
      <translation>Interval</translation>
    </message>
    <message>
      <source>Intervals: documents drawn again 1,000 times</source>
      <translation>Intervals: documents drawn again 1,000 times</translation>
    </message>
    <message>
      <source>Into the guideline, with examples (?)</source>
      <translation>Into the guideline, with examples (?)</translation>
    </message>
    <message>
      <source>It crosses another entity: neither lies in the other.</source>
      <translation>It crosses another entity: neither lies in the other.</translation>
    </message>
    <message>
      <source>It is a minister’s title with the portfolio.</source>
      <translation>It is a minister’s title with the portfolio.</translation>
    </message>
    <message>
      <source>It is a name beside a minister’s title.</source>
      <translation>It is a name beside a minister’s title.</translation>
    </message>
    <message>
      <source>It is a name that stands twice after a word that announces a platform.</source>
      <translation>It is a name that stands twice after a word that announces a platform.</translation>
    </message>
    <message>
      <source>It is a title that several ministers share.</source>
      <translation>It is a title that several ministers share.</translation>
    </message>
    <message>
      <source>It is built like the name of a state body.</source>
      <translation>It is built like the name of a state body.</translation>
    </message>
    <message>
      <source>It is no JSON ({reason}).</source>
      <translation>It is no JSON ({reason}).</translation>
    </message>
    <message>
      <source>It is no JSON object.</source>
      <translation>It is no JSON object.</translation>
    </message>
    <message>
      <source>It is not to be labelled</source>
      <translation>It is not to be labelled</translation>
    </message>
    <message>
      <source>It is on the list of platforms and stands in guillemets.</source>
      <translation>It is on the list of platforms and stands in guillemets.</translation>
    </message>
    <message>
      <source>It is on the list of platforms, after a word that announces a platform.</source>
      <translation>It is on the list of platforms, after a word that announces a platform.</translation>
    </message>
    <message>
      <source>It is on the list of platforms, beside other platforms.</source>
      <translation>It is on the list of platforms, beside other platforms.</translation>
    </message>
    <message>
      <source>It is on the list of platforms.</source>
      <translation>It is on the list of platforms.</translation>
    </message>
    <message>
      <source>It is on the list of platforms; people do something there.</source>
      <translation>It is on the list of platforms; people do something there.</translation>
    </message>
    <message>
      <source>It is on the list of platforms; the text is about them.</source>
      <translation>It is on the list of platforms; the text is about them.</translation>
    </message>
    <message>
      <source>It is on the list of platforms; the words around are about such things.</source>
      <translation>It is on the list of platforms; the words around are about such things.</translation>
    </message>
    <message>
      <source>It is on the list of state bodies.</source>
      <translation>It is on the list of state bodies.</translation>
    </message>
    <message>
      <source>It is the name of a committee of the parliament.</source>
      <translation>It is the name of a committee of the parliament.</translation>
    </message>
    <message>
      <source>It is the name of a ministry.</source>
      <translation>It is the name of a ministry.</translation>
    </message>
    <message>
      <source>It is the name of a state body of a province or town.</source>
      <translation>It is the name of a state body of a province or town.</translation>
    </message>
    <message>
      <source>It is the name of another country’s ministry.</source>
      <translation>It is the name of another country’s ministry.</translation>
    </message>
    <message>
      <source>It is the title of a ministry’s acting head.</source>
      <translation>It is the title of a ministry’s acting head.</translation>
    </message>
    <message>
      <source>It is the title of another country’s minister.</source>
      <translation>It is the title of another country’s minister.</translation>
    </message>
    <message>
      <source>It is to be labelled</source>
      <translation>It is to be labelled</translation>
    </message>
    <message>
      <source>It is {label}</source>
      <translation>It is {label}</translation>
    </message>
    <message>
      <source>It looks like a name, after a word that announces a platform.</source>
      <translation>It looks like a name, after a word that announces a platform.</translation>
    </message>
    <message>
      <source>It matches a pattern of this project.</source>
      <translation>It matches a pattern of this project.</translation>
    </message>
    <message>
      <source>It stands in guillemets after a word that announces a platform.</source>
      <translation>It stands in guillemets after a word that announces a platform.</translation>
    </message>
    <message>
      <source>Jalali</source>
      <translation>Jalali</translation>
    </message>
    <message>
      <source>Jalali: {date}</source>
      <translation>Jalali: {date}</translation>
    </message>
    <message>
      <source>Judges position and label as one and allows nesting; takes its time.</source>
      <translation>Judges position and label as one and allows nesting; takes its time.</translation>
    </message>
    <message>
      <source>Kappa over words</source>
      <translation>Kappa over words</translation>
    </message>
    <message>
      <source>Keep</source>
      <translation>Keep</translation>
    </message>
    <message>
      <source>Key</source>
      <translation>Key</translation>
    </message>
    <message>
      <source>Keys</source>
      <translation>Keys</translation>
    </message>
    <message>
      <source>Keys and help</source>
      <translation>Keys and help</translation>
    </message>
    <message>
      <source>Kind of disagreement</source>
      <translation>Kind of disagreement</translation>
    </message>
    <message>
      <source>Label</source>
      <translation>Label</translation>
    </message>
    <message>
      <source>Label and ends are the same; an attribute differs.</source>
      <translation>Label and ends are the same; an attribute differs.</translation>
    </message>
    <message>
      <source>Label by label</source>
      <translation>Label by label</translation>
    </message>
    <message>
      <source>Label of the document</source>
      <translation>Label of the document</translation>
    </message>
    <message>
      <source>Label or words</source>
      <translation>Label or words</translation>
    </message>
    <message>
      <source>Label the ticked places</source>
      <translation>Label the ticked places</translation>
    </message>
    <message numerus="yes">
      <source>Label {n} places</source>
      <translation>
        <numerusform>Label {n} place</numerusform>
        <numerusform>Label {n} places</numerusform>
      </translation>
    </message>
    <message>
      <source>Label; with Shift, add another entity there</source>
      <translation>Label; with Shift, add another entity there</translation>
    </message>
    <message>
      <source>Labelled {label} in {times} of {documents} documents.</source>
      <translation>Labelled {label} in {times} of {documents} documents.</translation>
    </message>
    <message>
      <source>Labelling</source>
      <translation>Labelling</translation>
    </message>
    <message>
      <source>Labels</source>
      <translation>Labels</translation>
    </message>
    <message>
      <source>Labels stand in “{key}” and in “entities”.</source>
      <translation>Labels stand in “{key}” and in “entities”.</translation>
    </message>
    <message>
      <source>Language</source>
      <translation>Language</translation>
    </message>
    <message>
      <source>Language of the texts</source>
      <translation>Language of the texts</translation>
    </message>
    <message>
      <source>Larger text</source>
      <translation>Larger text</translation>
    </message>
    <message>
      <source>Last worked</source>
      <translation>Last worked</translation>
    </message>
    <message>
      <source>Leave suggestions in common documents</source>
      <translation>Leave suggestions in common documents</translation>
    </message>
    <message>
      <source>Left edge inwards</source>
      <translation>Left edge inwards</translation>
    </message>
    <message>
      <source>Left edge inwards by a character</source>
      <translation>Left edge inwards by a character</translation>
    </message>
    <message>
      <source>Left edge outwards</source>
      <translation>Left edge outwards</translation>
    </message>
    <message>
      <source>Left edge outwards by a character</source>
      <translation>Left edge outwards by a character</translation>
    </message>
    <message>
      <source>Lenient</source>
      <translation>Lenient</translation>
    </message>
    <message>
      <source>Lenient: overlapping, same label</source>
      <translation>Lenient: overlapping, same label</translation>
    </message>
    <message>
      <source>Let it stand</source>
      <translation>Let it stand</translation>
    </message>
    <message>
      <source>Let panes and messages move</source>
      <translation>Let panes and messages move</translation>
    </message>
    <message>
      <source>Light</source>
      <translation>Light</translation>
    </message>
    <message>
      <source>Light or dark</source>
      <translation>Light or dark</translation>
    </message>
    <message>
      <source>Line {line} is no UTF-8 (byte {byte}).</source>
      <translation>Line {line} is no UTF-8 (byte {byte}).</translation>
    </message>
    <message>
      <source>Line {line}: {reason}</source>
      <translation>Line {line}: {reason}</translation>
    </message>
    <message>
      <source>Lines without labels close up</source>
      <translation>Lines without labels close up</translation>
    </message>
    <message>
      <source>List of entities and suggestions</source>
      <translation>List of entities and suggestions</translation>
    </message>
    <message>
      <source>Look for suggestions</source>
      <translation>Look for suggestions</translation>
    </message>
    <message>
      <source>Looking at the clashes</source>
      <translation>Looking at the clashes</translation>
    </message>
    <message>
      <source>Looking at the files</source>
      <translation>Looking at the files</translation>
    </message>
    <message>
      <source>Looking for suggestions</source>
      <translation>Looking for suggestions</translation>
    </message>
    <message>
      <source>Looking in other documents</source>
      <translation>Looking in other documents</translation>
    </message>
    <message>
      <source>Make the sample project</source>
      <translation>Make the sample project</translation>
    </message>
    <message>
      <source>Making the sample project</source>
      <translation>Making the sample project</translation>
    </message>
    <message>
      <source>Mark on the document</source>
      <translation>Mark on the document</translation>
    </message>
    <message>
      <source>Mark the entity for the lead (?)</source>
      <translation>Mark the entity for the lead (?)</translation>
    </message>
    <message>
      <source>Marked as unsure</source>
      <translation>Marked as unsure</translation>
    </message>
    <message>
      <source>Measure</source>
      <translation>Measure</translation>
    </message>
    <message>
      <source>Measures</source>
      <translation>Measures</translation>
    </message>
    <message>
      <source>Measures everybody against the reviewed layer, too.</source>
      <translation>Measures everybody against the reviewed layer, too.</translation>
    </message>
    <message>
      <source>Measuring the agreement</source>
      <translation>Measuring the agreement</translation>
    </message>
    <message>
      <source>Measuring the agreement…</source>
      <translation>Measuring the agreement…</translation>
    </message>
    <message>
      <source>Memory</source>
      <translation>Memory</translation>
    </message>
    <message>
      <source>Memory learns from one annotator: say whose.</source>
      <translation>Memory learns from one annotator: say whose.</translation>
    </message>
    <message>
      <source>Merge</source>
      <translation>Merge</translation>
    </message>
    <message>
      <source>Merge into…</source>
      <translation>Merge into…</translation>
    </message>
    <message>
      <source>Merge “{name}” into which one?</source>
      <translation>Merge “{name}” into which one?</translation>
    </message>
    <message>
      <source>Most boundaries differ at {label}: {count} of {total}.</source>
      <translation>Most boundaries differ at {label}: {count} of {total}.</translation>
    </message>
    <message>
      <source>Most often in dispute</source>
      <translation>Most often in dispute</translation>
    </message>
    <message>
      <source>Move down</source>
      <translation>Move down</translation>
    </message>
    <message>
      <source>Move up</source>
      <translation>Move up</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>Name</translation>
    </message>
    <message>
      <source>Name at least one annotator.</source>
      <translation>Name at least one annotator.</translation>
    </message>
    <message>
      <source>Name each annotator once (upper and lower case are one name).</source>
      <translation>Name each annotator once (upper and lower case are one name).</translation>
    </message>
    <message>
      <source>Name each annotator once.</source>
      <translation>Name each annotator once.</translation>
    </message>
    <message>
      <source>Name of who is labelling</source>
      <translation>Name of who is labelling</translation>
    </message>
    <message>
      <source>Name or pattern</source>
      <translation>Name or pattern</translation>
    </message>
    <message>
      <source>Names and patterns that are suggested in every document of this project.</source>
      <translation>Names and patterns that are suggested in every document of this project.</translation>
    </message>
    <message>
      <source>Narrow</source>
      <translation>Narrow</translation>
    </message>
    <message>
      <source>Needs the guideline (?)</source>
      <translation>Needs the guideline (?)</translation>
    </message>
    <message>
      <source>Neither layer holds an entity that counts here.</source>
      <translation>Neither layer holds an entity that counts here.</translation>
    </message>
    <message>
      <source>Nesting</source>
      <translation>Nesting</translation>
    </message>
    <message>
      <source>New</source>
      <translation>New</translation>
    </message>
    <message>
      <source>New project</source>
      <translation>New project</translation>
    </message>
    <message>
      <source>Next document</source>
      <translation>Next document</translation>
    </message>
    <message>
      <source>Next entity or suggestion</source>
      <translation>Next entity or suggestion</translation>
    </message>
    <message>
      <source>Next pane</source>
      <translation>Next pane</translation>
    </message>
    <message>
      <source>Next place (Enter)</source>
      <translation>Next place (Enter)</translation>
    </message>
    <message>
      <source>Next suggestion</source>
      <translation>Next suggestion</translation>
    </message>
    <message>
      <source>Next warning</source>
      <translation>Next warning</translation>
    </message>
    <message>
      <source>No clash waits for a ruling.</source>
      <translation>No clash waits for a ruling.</translation>
    </message>
    <message>
      <source>No document is open.</source>
      <translation>No document is open.</translation>
    </message>
    <message>
      <source>No document that both have finished has a date.</source>
      <translation>No document that both have finished has a date.</translation>
    </message>
    <message>
      <source>No gold layer, and several that are done, in: {ids}</source>
      <translation>No gold layer, and several that are done, in: {ids}</translation>
    </message>
    <message>
      <source>No key</source>
      <translation>No key</translation>
    </message>
    <message>
      <source>No number can be read here.</source>
      <translation>No number can be read here.</translation>
    </message>
    <message>
      <source>No place in other documents.</source>
      <translation>No place in other documents.</translation>
    </message>
    <message>
      <source>No project yet. Begin a new one, or look around in the sample project.</source>
      <translation>No project yet. Begin a new one, or look around in the sample project.</translation>
    </message>
    <message>
      <source>No such relation</source>
      <translation>No such relation</translation>
    </message>
    <message>
      <source>No text: the control character {code} stands at byte offset {offset} ({encoding}).</source>
      <translation>No text: the control character {code} stands at byte offset {offset} ({encoding}).</translation>
    </message>
    <message>
      <source>No valid {encoding}: the byte at offset {offset} does not fit.</source>
      <translation>No valid {encoding}: the byte at offset {offset} does not fit.</translation>
    </message>
    <message>
      <source>Nobody called “{name}” has labelled anything here.</source>
      <translation>Nobody called “{name}” has labelled anything here.</translation>
    </message>
    <message>
      <source>Nobody who has finished a document in common marked anything.</source>
      <translation>Nobody who has finished a document in common marked anything.</translation>
    </message>
    <message>
      <source>Nobody's file holds anything of the others.</source>
      <translation>Nobody's file holds anything of the others.</translation>
    </message>
    <message>
      <source>None is right</source>
      <translation>None is right</translation>
    </message>
    <message>
      <source>None yet. Press {key}, then choose the other entity.</source>
      <translation>None yet. Press {key}, then choose the other entity.</translation>
    </message>
    <message>
      <source>Normal</source>
      <translation>Normal</translation>
    </message>
    <message>
      <source>Not everybody has drawn the same relation from here.</source>
      <translation>Not everybody has drawn the same relation from here.</translation>
    </message>
    <message>
      <source>Not everybody has labelled this.</source>
      <translation>Not everybody has labelled this.</translation>
    </message>
    <message>
      <source>Not sure about the document</source>
      <translation>Not sure about the document</translation>
    </message>
    <message>
      <source>Not sure about the entity</source>
      <translation>Not sure about the entity</translation>
    </message>
    <message>
      <source>Note</source>
      <translation>Note</translation>
    </message>
    <message>
      <source>Note on the document</source>
      <translation>Note on the document</translation>
    </message>
    <message>
      <source>Nothing happens before the draft is stored.</source>
      <translation>Nothing happens before the draft is stored.</translation>
    </message>
    <message>
      <source>Nothing has been decided yet.</source>
      <translation>Nothing has been decided yet.</translation>
    </message>
    <message>
      <source>Nothing is chosen yet.</source>
      <translation>Nothing is chosen yet.</translation>
    </message>
    <message>
      <source>Nothing visible is selected.</source>
      <translation>Nothing visible is selected.</translation>
    </message>
    <message>
      <source>Nothing was found.</source>
      <translation>Nothing was found.</translation>
    </message>
    <message>
      <source>Number</source>
      <translation>Number</translation>
    </message>
    <message>
      <source>Number reader</source>
      <translation>Number reader</translation>
    </message>
    <message>
      <source>Of the values, {what} differs most often: {count} times in {compared}.</source>
      <translation>Of the values, {what} differs most often: {count} times in {compared}.</translation>
    </message>
    <message>
      <source>Of {documents} documents {common} cannot be common.</source>
      <translation>Of {documents} documents {common} cannot be common.</translation>
    </message>
    <message>
      <source>Of {total} differences {borders} are about boundaries, {labels} about the label, {missed} were seen by one alone.</source>
      <translation>Of {total} differences {borders} are about boundaries, {labels} about the label, {missed} were seen by one alone.</translation>
    </message>
    <message>
      <source>One by one</source>
      <translation>One by one</translation>
    </message>
    <message>
      <source>One by one or by cause (Ctrl+G)</source>
      <translation>One by one or by cause (Ctrl+G)</translation>
    </message>
    <message>
      <source>Only a choice has choices.</source>
      <translation>Only a choice has choices.</translation>
    </message>
    <message>
      <source>Only a part is a number: {words}</source>
      <translation>Only a part is a number: {words}</translation>
    </message>
    <message>
      <source>Only documents marked as unsure</source>
      <translation>Only documents marked as unsure</translation>
    </message>
    <message>
      <source>Only documents that nobody has yet ({new})</source>
      <translation>Only documents that nobody has yet ({new})</translation>
    </message>
    <message>
      <source>Only finished documents</source>
      <translation>Only finished documents</translation>
    </message>
    <message>
      <source>Only the inner ones</source>
      <translation>Only the inner ones</translation>
    </message>
    <message>
      <source>Only the outer one</source>
      <translation>Only the outer one</translation>
    </message>
    <message>
      <source>Open a project</source>
      <translation>Open a project</translation>
    </message>
    <message>
      <source>Open the document</source>
      <translation>Open the document</translation>
    </message>
    <message>
      <source>Other spellings of the words were looked for too.</source>
      <translation>Other spellings of the words were looked for too.</translation>
    </message>
    <message>
      <source>Over time</source>
      <translation>Over time</translation>
    </message>
    <message>
      <source>Overview of the document</source>
      <translation>Overview of the document</translation>
    </message>
    <message>
      <source>Parts of the schema</source>
      <translation>Parts of the schema</translation>
    </message>
    <message>
      <source>Pattern</source>
      <translation>Pattern</translation>
    </message>
    <message>
      <source>Patterns</source>
      <translation>Patterns</translation>
    </message>
    <message>
      <source>Persian</source>
      <translation>Persian</translation>
    </message>
    <message>
      <source>Picture (PNG)</source>
      <translation>Picture (PNG)</translation>
    </message>
    <message>
      <source>Place</source>
      <translation>Place</translation>
    </message>
    <message>
      <source>Places in other documents</source>
      <translation>Places in other documents</translation>
    </message>
    <message>
      <source>Places that were found</source>
      <translation>Places that were found</translation>
    </message>
    <message>
      <source>Previous document</source>
      <translation>Previous document</translation>
    </message>
    <message>
      <source>Previous entity or suggestion</source>
      <translation>Previous entity or suggestion</translation>
    </message>
    <message>
      <source>Previous pane</source>
      <translation>Previous pane</translation>
    </message>
    <message>
      <source>Previous place (Shift+Enter)</source>
      <translation>Previous place (Shift+Enter)</translation>
    </message>
    <message>
      <source>Previous suggestion</source>
      <translation>Previous suggestion</translation>
    </message>
    <message>
      <source>Progress</source>
      <translation>Progress</translation>
    </message>
    <message>
      <source>Project: {name}</source>
      <translation>Project: {name}</translation>
    </message>
    <message>
      <source>Projects</source>
      <translation>Projects</translation>
    </message>
    <message>
      <source>Read as {encoding}</source>
      <translation>Read as {encoding}</translation>
    </message>
    <message>
      <source>Read as {kind}, without a certain value.</source>
      <translation>Read as {kind}, without a certain value.</translation>
    </message>
    <message>
      <source>Read as {kind}; it can be read in two ways.</source>
      <translation>Read as {kind}; it can be read in two ways.</translation>
    </message>
    <message>
      <source>Read as {kind}; its value is known.</source>
      <translation>Read as {kind}; its value is known.</translation>
    </message>
    <message>
      <source>Reason</source>
      <translation>Reason</translation>
    </message>
    <message>
      <source>Recent projects</source>
      <translation>Recent projects</translation>
    </message>
    <message>
      <source>Redo</source>
      <translation>Redo</translation>
    </message>
    <message>
      <source>Reject the suggestion</source>
      <translation>Reject the suggestion</translation>
    </message>
    <message>
      <source>Relate</source>
      <translation>Relate</translation>
    </message>
    <message>
      <source>Relation</source>
      <translation>Relation</translation>
    </message>
    <message>
      <source>Relation to another entity</source>
      <translation>Relation to another entity</translation>
    </message>
    <message>
      <source>Relation: choose the other entity with Tab or a click, then Enter; Esc ends it</source>
      <translation>Relation: choose the other entity with Tab or a click, then Enter; Esc ends it</translation>
    </message>
    <message>
      <source>Relations</source>
      <translation>Relations</translation>
    </message>
    <message>
      <source>Remove</source>
      <translation>Remove</translation>
    </message>
    <message>
      <source>Remove the attribute</source>
      <translation>Remove the attribute</translation>
    </message>
    <message>
      <source>Remove the entity</source>
      <translation>Remove the entity</translation>
    </message>
    <message>
      <source>Remove the relation</source>
      <translation>Remove the relation</translation>
    </message>
    <message>
      <source>Remove “{name}” from the schema?</source>
      <translation>Remove “{name}” from the schema?</translation>
    </message>
    <message>
      <source>Repair</source>
      <translation>Repair</translation>
    </message>
    <message>
      <source>Repair the warning</source>
      <translation>Repair the warning</translation>
    </message>
    <message>
      <source>Replace</source>
      <translation>Replace</translation>
    </message>
    <message>
      <source>Replace “{name}”?</source>
      <translation>Replace “{name}”?</translation>
    </message>
    <message>
      <source>Report</source>
      <translation>Report</translation>
    </message>
    <message>
      <source>Report (JSON)</source>
      <translation>Report (JSON)</translation>
    </message>
    <message>
      <source>Review</source>
      <translation>Review</translation>
    </message>
    <message>
      <source>Right edge inwards</source>
      <translation>Right edge inwards</translation>
    </message>
    <message>
      <source>Right edge inwards by a character</source>
      <translation>Right edge inwards by a character</translation>
    </message>
    <message>
      <source>Right edge outwards</source>
      <translation>Right edge outwards</translation>
    </message>
    <message>
      <source>Right edge outwards by a character</source>
      <translation>Right edge outwards by a character</translation>
    </message>
    <message>
      <source>Room between its lines</source>
      <translation>Room between its lines</translation>
    </message>
    <message>
      <source>Ruled in review</source>
      <translation>Ruled in review</translation>
    </message>
    <message>
      <source>Ruling</source>
      <translation>Ruling</translation>
    </message>
    <message>
      <source>SQLite says: {what}</source>
      <translation>SQLite says: {what}</translation>
    </message>
    <message>
      <source>Save a copy</source>
      <translation>Save a copy</translation>
    </message>
    <message>
      <source>Saving a copy</source>
      <translation>Saving a copy</translation>
    </message>
    <message>
      <source>Schema</source>
      <translation>Schema</translation>
    </message>
    <message>
      <source>Schema of the labels</source>
      <translation>Schema of the labels</translation>
    </message>
    <message>
      <source>Schemas</source>
      <translation>Schemas</translation>
    </message>
    <message>
      <source>Search in all documents</source>
      <translation>Search in all documents</translation>
    </message>
    <message>
      <source>Searching</source>
      <translation>Searching</translation>
    </message>
    <message>
      <source>Select character by character</source>
      <translation>Select character by character</translation>
    </message>
    <message>
      <source>Select the whole text</source>
      <translation>Select the whole text</translation>
    </message>
    <message>
      <source>Settings</source>
      <translation>Settings</translation>
    </message>
    <message>
      <source>Settle clashes</source>
      <translation>Settle clashes</translation>
    </message>
    <message>
      <source>Settle the clashes</source>
      <translation>Settle the clashes</translation>
    </message>
    <message>
      <source>Settle the two ends of this relation first.</source>
      <translation>Settle the two ends of this relation first.</translation>
    </message>
    <message>
      <source>Short name</source>
      <translation>Short name</translation>
    </message>
    <message>
      <source>Show as charts</source>
      <translation>Show as charts</translation>
    </message>
    <message>
      <source>Show as tables</source>
      <translation>Show as tables</translation>
    </message>
    <message>
      <source>Show half-spaces</source>
      <translation>Show half-spaces</translation>
    </message>
    <message>
      <source>Show or hide the details</source>
      <translation>Show or hide the details</translation>
    </message>
    <message>
      <source>Show or hide the documents</source>
      <translation>Show or hide the documents</translation>
    </message>
    <message>
      <source>Show the place</source>
      <translation>Show the place</translation>
    </message>
    <message>
      <source>Size of the article's text</source>
      <translation>Size of the article's text</translation>
    </message>
    <message>
      <source>Skip</source>
      <translation>Skip</translation>
    </message>
    <message>
      <source>Skip the document</source>
      <translation>Skip the document</translation>
    </message>
    <message>
      <source>Skipped</source>
      <translation>Skipped</translation>
    </message>
    <message>
      <source>Skipped: {reason}</source>
      <translation>Skipped: {reason}</translation>
    </message>
    <message>
      <source>Smaller text</source>
      <translation>Smaller text</translation>
    </message>
    <message>
      <source>Somebody else…</source>
      <translation>Somebody else…</translation>
    </message>
    <message>
      <source>Somebody said that this name is always to be suggested.</source>
      <translation>Somebody said that this name is always to be suggested.</translation>
    </message>
    <message>
      <source>Something in the program went wrong.</source>
      <translation>Something in the program went wrong.</translation>
    </message>
    <message>
      <source>Something must stand here.</source>
      <translation>Something must stand here.</translation>
    </message>
    <message>
      <source>Standard form</source>
      <translation>Standard form</translation>
    </message>
    <message>
      <source>Started</source>
      <translation>Started</translation>
    </message>
    <message>
      <source>Status of the document</source>
      <translation>Status of the document</translation>
    </message>
    <message>
      <source>Stop</source>
      <translation>Stop</translation>
    </message>
    <message>
      <source>Stopped; nothing was changed.</source>
      <translation>Stopped; nothing was changed.</translation>
    </message>
    <message>
      <source>Store version {number}</source>
      <translation>Store version {number}</translation>
    </message>
    <message>
      <source>Storing the schema</source>
      <translation>Storing the schema</translation>
    </message>
    <message>
      <source>Strict</source>
      <translation>Strict</translation>
    </message>
    <message>
      <source>Strict: same span and label</source>
      <translation>Strict: same span and label</translation>
    </message>
    <message>
      <source>Suffixes</source>
      <translation>Suffixes</translation>
    </message>
    <message>
      <source>Suffixes after a half-space belong to the entity</source>
      <translation>Suffixes after a half-space belong to the entity</translation>
    </message>
    <message>
      <source>Suffixes after a half-space stay outside the entity</source>
      <translation>Suffixes after a half-space stay outside the entity</translation>
    </message>
    <message>
      <source>Suggester</source>
      <translation>Suggester</translation>
    </message>
    <message>
      <source>Suggestions</source>
      <translation>Suggestions</translation>
    </message>
    <message>
      <source>Table (CSV)</source>
      <translation>Table (CSV)</translation>
    </message>
    <message>
      <source>Take all versions</source>
      <translation>Take all versions</translation>
    </message>
    <message>
      <source>Take no version</source>
      <translation>Take no version</translation>
    </message>
    <message>
      <source>Take over what all agree on</source>
      <translation>Take over what all agree on</translation>
    </message>
    <message>
      <source>Take the other one</source>
      <translation>Take the other one</translation>
    </message>
    <message>
      <source>Ten-minute guide</source>
      <translation>Ten-minute guide</translation>
    </message>
    <message>
      <source>Text font: {family}</source>
      <translation>Text font: {family}</translation>
    </message>
    <message>
      <source>Text size</source>
      <translation>Text size</translation>
    </message>
    <message>
      <source>The annotator's name “{name}” is not in NFC.</source>
      <translation>The annotator's name “{name}” is not in NFC.</translation>
    </message>
    <message>
      <source>The copy is {name}.</source>
      <translation>The copy is {name}.</translation>
    </message>
    <message>
      <source>The draft says the same as this version.</source>
      <translation>The draft says the same as this version.</translation>
    </message>
    <message>
      <source>The entity is no longer there.</source>
      <translation>The entity is no longer there.</translation>
    </message>
    <message>
      <source>The entity {start}–{end} is empty or lies outside the text.</source>
      <translation>The entity {start}–{end} is empty or lies outside the text.</translation>
    </message>
    <message>
      <source>The family name of a minister whose whole name stands in the text.</source>
      <translation>The family name of a minister whose whole name stands in the text.</translation>
    </message>
    <message>
      <source>The family name of a minister, beside the title.</source>
      <translation>The family name of a minister, beside the title.</translation>
    </message>
    <message>
      <source>The family name of somebody who has been a minister.</source>
      <translation>The family name of somebody who has been a minister.</translation>
    </message>
    <message>
      <source>The family name of the one who held a title of this text on the article’s day.</source>
      <translation>The family name of the one who held a title of this text on the article’s day.</translation>
    </message>
    <message>
      <source>The file cannot be read ({reason}).</source>
      <translation>The file cannot be read ({reason}).</translation>
    </message>
    <message>
      <source>The file does not say who labelled it; name the annotator (--as).</source>
      <translation>The file does not say who labelled it; name the annotator (--as).</translation>
    </message>
    <message>
      <source>The file holds entities and does not say who made them.</source>
      <translation>The file holds entities and does not say who made them.</translation>
    </message>
    <message>
      <source>The file holds no text.</source>
      <translation>The file holds no text.</translation>
    </message>
    <message>
      <source>The file tells an edit otherwise than this project ({id}).</source>
      <translation>The file tells an edit otherwise than this project ({id}).</translation>
    </message>
    <message>
      <source>The file tells an edit otherwise than this project.</source>
      <translation>The file tells an edit otherwise than this project.</translation>
    </message>
    <message>
      <source>The files do not say how they are encoded. Untick what is not readable.</source>
      <translation>The files do not say how they are encoded. Untick what is not readable.</translation>
    </message>
    <message>
      <source>The first layer holds no entity that counts here.</source>
      <translation>The first layer holds no entity that counts here.</translation>
    </message>
    <message>
      <source>The format “{format}” cannot hold: {losses}.</source>
      <translation>The format “{format}” cannot hold: {losses}.</translation>
    </message>
    <message>
      <source>The format “{name}” cannot be read.</source>
      <translation>The format “{name}” cannot be read.</translation>
    </message>
    <message>
      <source>The format “{name}” cannot be written.</source>
      <translation>The format “{name}” cannot be written.</translation>
    </message>
    <message>
      <source>The guideline “{name}” cannot lie beside the schema.</source>
      <translation>The guideline “{name}” cannot lie beside the schema.</translation>
    </message>
    <message>
      <source>The guideline “{name}” is missing.</source>
      <translation>The guideline “{name}” is missing.</translation>
    </message>
    <message>
      <source>The guideline “{name}” must lie beside the schema.</source>
      <translation>The guideline “{name}” must lie beside the schema.</translation>
    </message>
    <message>
      <source>The hotkey “{key}” must be a digit from 1 to 9 or a Latin letter.</source>
      <translation>The hotkey “{key}” must be a digit from 1 to 9 or a Latin letter.</translation>
    </message>
    <message>
      <source>The integer {digits} is beyond 64 bits.</source>
      <translation>The integer {digits} is beyond 64 bits.</translation>
    </message>
    <message>
      <source>The key {old} becomes {new}</source>
      <translation>The key {old} becomes {new}</translation>
    </message>
    <message>
      <source>The key “{key}” is empty or has a blank.</source>
      <translation>The key “{key}” is empty or has a blank.</translation>
    </message>
    <message>
      <source>The key “{key}” is missing.</source>
      <translation>The key “{key}” is missing.</translation>
    </message>
    <message>
      <source>The key “{key}” stands twice in an object.</source>
      <translation>The key “{key}” stands twice in an object.</translation>
    </message>
    <message>
      <source>The label is the same; the ends differ.</source>
      <translation>The label is the same; the ends differ.</translation>
    </message>
    <message>
      <source>The last run ended without closing the project. Nothing was lost.</source>
      <translation>The last run ended without closing the project. Nothing was lost.</translation>
    </message>
    <message numerus="yes">
      <source>The last {n} days</source>
      <translation>
        <numerusform>The last day</numerusform>
        <numerusform>The last {n} days</numerusform>
      </translation>
    </message>
    <message>
      <source>The layer is no longer empty; it stays begun.</source>
      <translation>The layer is no longer empty; it stays begun.</translation>
    </message>
    <message>
      <source>The layers cut this place up differently.</source>
      <translation>The layers cut this place up differently.</translation>
    </message>
    <message>
      <source>The layers have changed since; please look again.</source>
      <translation>The layers have changed since; please look again.</translation>
    </message>
    <message>
      <source>The lead has ruled: only “{words}” belongs to it.</source>
      <translation>The lead has ruled: only “{words}” belongs to it.</translation>
    </message>
    <message>
      <source>The lead has ruled: these words are {label}.</source>
      <translation>The lead has ruled: these words are {label}.</translation>
    </message>
    <message>
      <source>The lead has ruled: these words have no label.</source>
      <translation>The lead has ruled: these words have no label.</translation>
    </message>
    <message>
      <source>The lead has ruled: “{words}” as a whole belongs to it.</source>
      <translation>The lead has ruled: “{words}” as a whole belongs to it.</translation>
    </message>
    <message>
      <source>The log and the tables differ in: {key}</source>
      <translation>The log and the tables differ in: {key}</translation>
    </message>
    <message>
      <source>The log has no edit “{id}”.</source>
      <translation>The log has no edit “{id}”.</translation>
    </message>
    <message>
      <source>The log of edits cannot be replayed.</source>
      <translation>The log of edits cannot be replayed.</translation>
    </message>
    <message>
      <source>The longer span</source>
      <translation>The longer span</translation>
    </message>
    <message>
      <source>The name goes with everything you label. It can be changed in the top bar.</source>
      <translation>The name goes with everything you label. It can be changed in the top bar.</translation>
    </message>
    <message>
      <source>The name of a minister whose title stands in the text too.</source>
      <translation>The name of a minister whose title stands in the text too.</translation>
    </message>
    <message>
      <source>The name of somebody who has been a minister.</source>
      <translation>The name of somebody who has been a minister.</translation>
    </message>
    <message>
      <source>The name of somebody whom this text calls a minister.</source>
      <translation>The name of somebody whom this text calls a minister.</translation>
    </message>
    <message>
      <source>The number can be read in two ways.</source>
      <translation>The number can be read in two ways.</translation>
    </message>
    <message>
      <source>The number goes on: {words}</source>
      <translation>The number goes on: {words}</translation>
    </message>
    <message>
      <source>The offset {offset} is no border of {unit} units in the text.</source>
      <translation>The offset {offset} is no border of {unit} units in the text.</translation>
    </message>
    <message>
      <source>The pattern “{pattern}” takes too long and was left out.</source>
      <translation>The pattern “{pattern}” takes too long and was left out.</translation>
    </message>
    <message>
      <source>The program never goes online.</source>
      <translation>The program never goes online.</translation>
    </message>
    <message>
      <source>The project file cannot be written ({reason}); nothing was changed.</source>
      <translation>The project file cannot be written ({reason}); nothing was changed.</translation>
    </message>
    <message>
      <source>The project file is no longer at “{path}”; nothing was changed. Save a copy to keep what is open.</source>
      <translation>The project file is no longer at “{path}”; nothing was changed. Save a copy to keep what is open.</translation>
    </message>
    <message>
      <source>The reason stands in the export, for whoever reads it.</source>
      <translation>The reason stands in the export, for whoever reads it.</translation>
    </message>
    <message>
      <source>The relation holds</source>
      <translation>The relation holds</translation>
    </message>
    <message>
      <source>The relation is no longer there.</source>
      <translation>The relation is no longer there.</translation>
    </message>
    <message>
      <source>The relation “{id}” has a loose end ({source}, {target}).</source>
      <translation>The relation “{id}” has a loose end ({source}, {target}).</translation>
    </message>
    <message>
      <source>The relation “{label}” does not go from {source} to {target}.</source>
      <translation>The relation “{label}” does not go from {source} to {target}.</translation>
    </message>
    <message>
      <source>The relation “{relation}” needs “{key}”; take the relation away first.</source>
      <translation>The relation “{relation}” needs “{key}”; take the relation away first.</translation>
    </message>
    <message>
      <source>The report below helps to mend it; nothing is sent by itself.</source>
      <translation>The report below helps to mend it; nothing is sent by itself.</translation>
    </message>
    <message>
      <source>The row “{id}” of the log is not one that Annotator writes.</source>
      <translation>The row “{id}” of the log is not one that Annotator writes.</translation>
    </message>
    <message>
      <source>The same again</source>
      <translation>The same again</translation>
    </message>
    <message>
      <source>The same disagreement elsewhere</source>
      <translation>The same disagreement elsewhere</translation>
    </message>
    <message>
      <source>The same place has different labels.</source>
      <translation>The same place has different labels.</translation>
    </message>
    <message>
      <source>The same span and label stand twice.</source>
      <translation>The same span and label stand twice.</translation>
    </message>
    <message>
      <source>The same words are labelled {label} elsewhere in this document.</source>
      <translation>The same words are labelled {label} elsewhere in this document.</translation>
    </message>
    <message>
      <source>The same words in other documents</source>
      <translation>The same words in other documents</translation>
    </message>
    <message>
      <source>The schema has no attribute “{key}” here.</source>
      <translation>The schema has no attribute “{key}” here.</translation>
    </message>
    <message>
      <source>The schema has no document label “{label}”.</source>
      <translation>The schema has no document label “{label}”.</translation>
    </message>
    <message>
      <source>The schema has no label “{label}”.</source>
      <translation>The schema has no label “{label}”.</translation>
    </message>
    <message>
      <source>The schema has no label.</source>
      <translation>The schema has no label.</translation>
    </message>
    <message>
      <source>The schema has no relation from {source} to {target}.</source>
      <translation>The schema has no relation from {source} to {target}.</translation>
    </message>
    <message>
      <source>The schema has no relation that begins at {label}.</source>
      <translation>The schema has no relation that begins at {label}.</translation>
    </message>
    <message>
      <source>The schema has no relation “{label}”.</source>
      <translation>The schema has no relation “{label}”.</translation>
    </message>
    <message>
      <source>The schema has no “{key}”.</source>
      <translation>The schema has no “{key}”.</translation>
    </message>
    <message>
      <source>The schema has “{key}” already.</source>
      <translation>The schema has “{key}” already.</translation>
    </message>
    <message>
      <source>The schema is no TOML: {reason}.</source>
      <translation>The schema is no TOML: {reason}.</translation>
    </message>
    <message>
      <source>The schema needs a name.</source>
      <translation>The schema needs a name.</translation>
    </message>
    <message>
      <source>The schema was changed during the import; please try again.</source>
      <translation>The schema was changed during the import; please try again.</translation>
    </message>
    <message>
      <source>The schema was changed elsewhere; look at what the draft changes now, then store it again.</source>
      <translation>The schema was changed elsewhere; look at what the draft changes now, then store it again.</translation>
    </message>
    <message>
      <source>The second layer holds no entity that counts here.</source>
      <translation>The second layer holds no entity that counts here.</translation>
    </message>
    <message>
      <source>The shorter number</source>
      <translation>The shorter number</translation>
    </message>
    <message>
      <source>The shorter span</source>
      <translation>The shorter span</translation>
    </message>
    <message>
      <source>The span {start}–{end} does not lie in its text; nothing was written.</source>
      <translation>The span {start}–{end} does not lie in its text; nothing was written.</translation>
    </message>
    <message>
      <source>The span {start}–{end} is empty.</source>
      <translation>The span {start}–{end} is empty.</translation>
    </message>
    <message>
      <source>The span {start}–{end} lies outside the text of {length} characters.</source>
      <translation>The span {start}–{end} lies outside the text of {length} characters.</translation>
    </message>
    <message>
      <source>The text alone</source>
      <translation>The text alone</translation>
    </message>
    <message>
      <source>The text of “{id}” is not what was imported.</source>
      <translation>The text of “{id}” is not what was imported.</translation>
    </message>
    <message>
      <source>The title in the list of documents; the text stays as it is.</source>
      <translation>The title in the list of documents; the text stays as it is.</translation>
    </message>
    <message>
      <source>The value of the number is missing.</source>
      <translation>The value of the number is missing.</translation>
    </message>
    <message>
      <source>The value {value} is not what the words say.</source>
      <translation>The value {value} is not what the words say.</translation>
    </message>
    <message>
      <source>The values are nested too deeply.</source>
      <translation>The values are nested too deeply.</translation>
    </message>
    <message>
      <source>The whole number</source>
      <translation>The whole number</translation>
    </message>
    <message>
      <source>The whole schema</source>
      <translation>The whole schema</translation>
    </message>
    <message>
      <source>The word for government with its number: a particular government.</source>
      <translation>The word for government with its number: a particular government.</translation>
    </message>
    <message>
      <source>There are disagreements left in this document: {left}.</source>
      <translation>There are disagreements left in this document: {left}.</translation>
    </message>
    <message>
      <source>There is no document that both have finished.</source>
      <translation>There is no document that both have finished.</translation>
    </message>
    <message>
      <source>There is no document to hand out.</source>
      <translation>There is no document to hand out.</translation>
    </message>
    <message>
      <source>There is no document yet. Drop files or a folder here.</source>
      <translation>There is no document yet. Drop files or a folder here.</translation>
    </message>
    <message>
      <source>There is no document “{id}”.</source>
      <translation>There is no document “{id}”.</translation>
    </message>
    <message>
      <source>There is no encoding “{name}”.</source>
      <translation>There is no encoding “{name}”.</translation>
    </message>
    <message>
      <source>There is no file or folder “{path}”.</source>
      <translation>There is no file or folder “{path}”.</translation>
    </message>
    <message>
      <source>There is no label “{key}”.</source>
      <translation>There is no label “{key}”.</translation>
    </message>
    <message>
      <source>There is no project “{path}”.</source>
      <translation>There is no project “{path}”.</translation>
    </message>
    <message>
      <source>There is no suggester “{name}”; there are {names}.</source>
      <translation>There is no suggester “{name}”; there are {names}.</translation>
    </message>
    <message>
      <source>There is no word at the caret and nothing is selected.</source>
      <translation>There is no word at the caret and nothing is selected.</translation>
    </message>
    <message>
      <source>There is nothing in dispute.</source>
      <translation>There is nothing in dispute.</translation>
    </message>
    <message>
      <source>There is nothing that two annotators have both rated.</source>
      <translation>There is nothing that two annotators have both rated.</translation>
    </message>
    <message>
      <source>There is nothing to review yet.</source>
      <translation>There is nothing to review yet.</translation>
    </message>
    <message>
      <source>They agree least about {weakest} ({low}) and most about {best} ({high}).</source>
      <translation>They agree least about {weakest} ({low}) and most about {best} ({high}).</translation>
    </message>
    <message>
      <source>They become entities of this document; one step of undo takes all back.</source>
      <translation>They become entities of this document; one step of undo takes all back.</translation>
    </message>
    <message>
      <source>They stay in the project and are listed as without a label; nothing is deleted.</source>
      <translation>They stay in the project and are listed as without a label; nothing is deleted.</translation>
    </message>
    <message>
      <source>This document has no entity yet at which a relation of {label} can end.</source>
      <translation>This document has no entity yet at which a relation of {label} can end.</translation>
    </message>
    <message>
      <source>This is a file of the kind {kind}, no raw text.</source>
      <translation>This is a file of the kind {kind}, no raw text.</translation>
    </message>
    <message>
      <source>This is the file of {person}: the lead changes the schema in the project, and “Collect files” brings it here.</source>
      <translation>This is the file of {person}: the lead changes the schema in the project, and “Collect files” brings it here.</translation>
    </message>
    <message>
      <source>This layer was changed elsewhere and is shown anew; please try again.</source>
      <translation>This layer was changed elsewhere and is shown anew; please try again.</translation>
    </message>
    <message>
      <source>This project is open in another window or program, too. Both can go on; no edit is lost.</source>
      <translation>This project is open in another window or program, too. Both can go on; no edit is lost.</translation>
    </message>
    <message>
      <source>This relation is there already.</source>
      <translation>This relation is there already.</translation>
    </message>
    <message>
      <source>This schema lets no entity lie over another ({label} is there).</source>
      <translation>This schema lets no entity lie over another ({label} is there).</translation>
    </message>
    <message>
      <source>This step no longer fits: what it would change has changed since.</source>
      <translation>This step no longer fits: what it would change has changed since.</translation>
    </message>
    <message>
      <source>This text calls it a platform elsewhere.</source>
      <translation>This text calls it a platform elsewhere.</translation>
    </message>
    <message>
      <source>Time each</source>
      <translation>Time each</translation>
    </message>
    <message>
      <source>Title</source>
      <translation>Title</translation>
    </message>
    <message>
      <source>Titles</source>
      <translation>Titles</translation>
    </message>
    <message>
      <source>To</source>
      <translation>To</translation>
    </message>
    <message>
      <source>To measure agreement, at least two people must have finished the same document.</source>
      <translation>To measure agreement, at least two people must have finished the same document.</translation>
    </message>
    <message>
      <source>To print (HTML)</source>
      <translation>To print (HTML)</translation>
    </message>
    <message>
      <source>Today</source>
      <translation>Today</translation>
    </message>
    <message>
      <source>Two by two</source>
      <translation>Two by two</translation>
    </message>
    <message>
      <source>Two labels have the hotkey “{key}”.</source>
      <translation>Two labels have the hotkey “{key}”.</translation>
    </message>
    <message>
      <source>Two people must have finished the same document.</source>
      <translation>Two people must have finished the same document.</translation>
    </message>
    <message>
      <source>Type</source>
      <translation>Type</translation>
    </message>
    <message>
      <source>USSD code</source>
      <translation>USSD code</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>Undo</translation>
    </message>
    <message>
      <source>Unfinished documents too</source>
      <translation>Unfinished documents too</translation>
    </message>
    <message>
      <source>Unitised alpha, all annotators</source>
      <translation>Unitised alpha, all annotators</translation>
    </message>
    <message>
      <source>Unknown key “{key}”.</source>
      <translation>Unknown key “{key}”.</translation>
    </message>
    <message>
      <source>Unknown key “{key}”; is “{near}” meant?</source>
      <translation>Unknown key “{key}”; is “{near}” meant?</translation>
    </message>
    <message>
      <source>Unsure</source>
      <translation>Unsure</translation>
    </message>
    <message>
      <source>Value</source>
      <translation>Value</translation>
    </message>
    <message>
      <source>Value in export</source>
      <translation>Value in export</translation>
    </message>
    <message>
      <source>Values and relations</source>
      <translation>Values and relations</translation>
    </message>
    <message>
      <source>Version {number}</source>
      <translation>Version {number}</translation>
    </message>
    <message>
      <source>Version {number} is in force. What you change here is a draft until it is stored.</source>
      <translation>Version {number} is in force. What you change here is a draft until it is stored.</translation>
    </message>
    <message>
      <source>Version {version}</source>
      <translation>Version {version}</translation>
    </message>
    <message>
      <source>Versions</source>
      <translation>Versions</translation>
    </message>
    <message>
      <source>Very wide</source>
      <translation>Very wide</translation>
    </message>
    <message>
      <source>View</source>
      <translation>View</translation>
    </message>
    <message>
      <source>Warn of what goes against it (W)</source>
      <translation>Warn of what goes against it (W)</translation>
    </message>
    <message>
      <source>Warnings in this document</source>
      <translation>Warnings in this document</translation>
    </message>
    <message>
      <source>What</source>
      <translation>What</translation>
    </message>
    <message>
      <source>What becomes of it</source>
      <translation>What becomes of it</translation>
    </message>
    <message>
      <source>What both sides did stands beside each other; nothing is left to choose.</source>
      <translation>What both sides did stands beside each other; nothing is left to choose.</translation>
    </message>
    <message>
      <source>What differs</source>
      <translation>What differs</translation>
    </message>
    <message>
      <source>What is always suggested</source>
      <translation>What is always suggested</translation>
    </message>
    <message>
      <source>What is read here does not belong under this label.</source>
      <translation>What is read here does not belong under this label.</translation>
    </message>
    <message>
      <source>What is “{name}” becomes the other one, wherever it stands, also in files that come back later.</source>
      <translation>What is “{name}” becomes the other one, wherever it stands, also in files that come back later.</translation>
    </message>
    <message>
      <source>What most said</source>
      <translation>What most said</translation>
    </message>
    <message>
      <source>What would change</source>
      <translation>What would change</translation>
    </message>
    <message>
      <source>Which days</source>
      <translation>Which days</translation>
    </message>
    <message>
      <source>Which documents</source>
      <translation>Which documents</translation>
    </message>
    <message>
      <source>Which documents count</source>
      <translation>Which documents count</translation>
    </message>
    <message>
      <source>Which relation?</source>
      <translation>Which relation?</translation>
    </message>
    <message>
      <source>Which was taken for which</source>
      <translation>Which was taken for which</translation>
    </message>
    <message>
      <source>Who has what, and how far</source>
      <translation>Who has what, and how far</translation>
    </message>
    <message>
      <source>Who is labelling</source>
      <translation>Who is labelling</translation>
    </message>
    <message>
      <source>Who is labelling?</source>
      <translation>Who is labelling?</translation>
    </message>
    <message>
      <source>Whose labels are these?</source>
      <translation>Whose labels are these?</translation>
    </message>
    <message>
      <source>Whose progress</source>
      <translation>Whose progress</translation>
    </message>
    <message>
      <source>Why is this document skipped?</source>
      <translation>Why is this document skipped?</translation>
    </message>
    <message>
      <source>Wide</source>
      <translation>Wide</translation>
    </message>
    <message>
      <source>Width of its column</source>
      <translation>Width of its column</translation>
    </message>
    <message>
      <source>With a value</source>
      <translation>With a value</translation>
    </message>
    <message>
      <source>With gold</source>
      <translation>With gold</translation>
    </message>
    <message>
      <source>With one label, tokens that somebody marked leave no room for agreement by chance.</source>
      <translation>With one label, tokens that somebody marked leave no room for agreement by chance.</translation>
    </message>
    <message>
      <source>With punctuation and blanks</source>
      <translation>With punctuation and blanks</translation>
    </message>
    <message>
      <source>With the bound word</source>
      <translation>With the bound word</translation>
    </message>
    <message>
      <source>With the ending</source>
      <translation>With the ending</translation>
    </message>
    <message>
      <source>With the noun</source>
      <translation>With the noun</translation>
    </message>
    <message>
      <source>With the quotation marks</source>
      <translation>With the quotation marks</translation>
    </message>
    <message>
      <source>With the title or generic word</source>
      <translation>With the title or generic word</translation>
    </message>
    <message>
      <source>With the unit</source>
      <translation>With the unit</translation>
    </message>
    <message>
      <source>Without a value</source>
      <translation>Without a value</translation>
    </message>
    <message>
      <source>Without green cones, hardly told from the colour of “{label}”.</source>
      <translation>Without green cones, hardly told from the colour of “{label}”.</translation>
    </message>
    <message>
      <source>Without punctuation and blanks</source>
      <translation>Without punctuation and blanks</translation>
    </message>
    <message>
      <source>Without red cones, hardly told from the colour of “{label}”.</source>
      <translation>Without red cones, hardly told from the colour of “{label}”.</translation>
    </message>
    <message>
      <source>Without the bound word</source>
      <translation>Without the bound word</translation>
    </message>
    <message>
      <source>Without the ending</source>
      <translation>Without the ending</translation>
    </message>
    <message>
      <source>Without the noun</source>
      <translation>Without the noun</translation>
    </message>
    <message>
      <source>Without the quotation marks</source>
      <translation>Without the quotation marks</translation>
    </message>
    <message>
      <source>Without the title or generic word</source>
      <translation>Without the title or generic word</translation>
    </message>
    <message>
      <source>Without the unit</source>
      <translation>Without the unit</translation>
    </message>
    <message>
      <source>Without what both took from suggestions, strict F1 is {value}.</source>
      <translation>Without what both took from suggestions, strict F1 is {value}.</translation>
    </message>
    <message>
      <source>Words</source>
      <translation>Words</translation>
    </message>
    <message numerus="yes">
      <source>Write it for {n} cases (Enter)</source>
      <translation>
        <numerusform>Write it for {n} case (Enter)</numerusform>
        <numerusform>Write it for {n} cases (Enter)</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Write the same decision for {n} more (=)</source>
      <translation>
        <numerusform>Write the same decision for {n} more (=)</numerusform>
        <numerusform>Write the same decision for {n} more (=)</numerusform>
      </translation>
    </message>
    <message>
      <source>Writing the ruling</source>
      <translation>Writing the ruling</translation>
    </message>
    <message>
      <source>Your work is saved. You can go on.</source>
      <translation>Your work is saved. You can go on.</translation>
    </message>
    <message>
      <source>a date</source>
      <translation>a date</translation>
    </message>
    <message>
      <source>a fraction</source>
      <translation>a fraction</translation>
    </message>
    <message>
      <source>a legal reference</source>
      <translation>a legal reference</translation>
    </message>
    <message>
      <source>a list</source>
      <translation>a list</translation>
    </message>
    <message>
      <source>a measure</source>
      <translation>a measure</translation>
    </message>
    <message>
      <source>a multiple</source>
      <translation>a multiple</translation>
    </message>
    <message>
      <source>a number</source>
      <translation>a number</translation>
    </message>
    <message>
      <source>a number without an exact value</source>
      <translation>a number without an exact value</translation>
    </message>
    <message>
      <source>a pattern</source>
      <translation>a pattern</translation>
    </message>
    <message>
      <source>a percentage</source>
      <translation>a percentage</translation>
    </message>
    <message>
      <source>a ratio</source>
      <translation>a ratio</translation>
    </message>
    <message>
      <source>a text</source>
      <translation>a text</translation>
    </message>
    <message>
      <source>a time of day</source>
      <translation>a time of day</translation>
    </message>
    <message>
      <source>a vague number</source>
      <translation>a vague number</translation>
    </message>
    <message>
      <source>a whole number</source>
      <translation>a whole number</translation>
    </message>
    <message>
      <source>a year</source>
      <translation>a year</translation>
    </message>
    <message>
      <source>about (≈)</source>
      <translation>about (≈)</translation>
    </message>
    <message>
      <source>about {amount}</source>
      <translation>about {amount}</translation>
    </message>
    <message numerus="yes">
      <source>about {n} working days are left</source>
      <translation>
        <numerusform>about {n} working day is left</numerusform>
        <numerusform>about {n} working days are left</numerusform>
      </translation>
    </message>
    <message>
      <source>accepted suggestion</source>
      <translation>accepted suggestion</translation>
    </message>
    <message>
      <source>all</source>
      <translation>all</translation>
    </message>
    <message>
      <source>an amount of money</source>
      <translation>an amount of money</translation>
    </message>
    <message>
      <source>an identifier</source>
      <translation>an identifier</translation>
    </message>
    <message>
      <source>an object</source>
      <translation>an object</translation>
    </message>
    <message>
      <source>an ordinal number</source>
      <translation>an ordinal number</translation>
    </message>
    <message>
      <source>another program is using it</source>
      <translation>another program is using it</translation>
    </message>
    <message>
      <source>any label</source>
      <translation>any label</translation>
    </message>
    <message>
      <source>at least (≥)</source>
      <translation>at least (≥)</translation>
    </message>
    <message>
      <source>at least {amount}</source>
      <translation>at least {amount}</translation>
    </message>
    <message>
      <source>at most (≤)</source>
      <translation>at most (≤)</translation>
    </message>
    <message>
      <source>at most {amount}</source>
      <translation>at most {amount}</translation>
    </message>
    <message numerus="yes">
      <source>at {n} documents a day</source>
      <translation>
        <numerusform>at {n} document a day</numerusform>
        <numerusform>at {n} documents a day</numerusform>
      </translation>
    </message>
    <message>
      <source>attribute</source>
      <translation>attribute</translation>
    </message>
    <message>
      <source>attributes</source>
      <translation>attributes</translation>
    </message>
    <message>
      <source>aubergine</source>
      <translation>aubergine</translation>
    </message>
    <message>
      <source>auto</source>
      <translation>auto</translation>
    </message>
    <message>
      <source>being edited</source>
      <translation>being edited</translation>
    </message>
    <message>
      <source>blue</source>
      <translation>blue</translation>
    </message>
    <message>
      <source>bound word</source>
      <translation>bound word</translation>
    </message>
    <message>
      <source>boundary</source>
      <translation>boundary</translation>
    </message>
    <message>
      <source>brick</source>
      <translation>brick</translation>
    </message>
    <message>
      <source>calendar date</source>
      <translation>calendar date</translation>
    </message>
    <message>
      <source>calendar year</source>
      <translation>calendar year</translation>
    </message>
    <message>
      <source>choice</source>
      <translation>choice</translation>
    </message>
    <message>
      <source>code</source>
      <translation>code</translation>
    </message>
    <message>
      <source>code point {place}</source>
      <translation>code point {place}</translation>
    </message>
    <message>
      <source>code points {span}</source>
      <translation>code points {span}</translation>
    </message>
    <message>
      <source>coffee</source>
      <translation>coffee</translation>
    </message>
    <message>
      <source>colour</source>
      <translation>colour</translation>
    </message>
    <message>
      <source>copper</source>
      <translation>copper</translation>
    </message>
    <message>
      <source>corrected suggestion</source>
      <translation>corrected suggestion</translation>
    </message>
    <message>
      <source>count</source>
      <translation>count</translation>
    </message>
    <message>
      <source>dashed: today, up to now</source>
      <translation>dashed: today, up to now</translation>
    </message>
    <message>
      <source>decided</source>
      <translation>decided</translation>
    </message>
    <message>
      <source>diacritics</source>
      <translation>diacritics</translation>
    </message>
    <message>
      <source>digits</source>
      <translation>digits</translation>
    </message>
    <message>
      <source>document labels</source>
      <translation>document labels</translation>
    </message>
    <message>
      <source>document marked as unsure</source>
      <translation>document marked as unsure</translation>
    </message>
    <message>
      <source>document {position} of {total}</source>
      <translation>document {position} of {total}</translation>
    </message>
    <message>
      <source>document {position} of {total} under review</source>
      <translation>document {position} of {total} under review</translation>
    </message>
    <message>
      <source>dollars</source>
      <translation>dollars</translation>
    </message>
    <message>
      <source>done</source>
      <translation>done</translation>
    </message>
    <message>
      <source>ending</source>
      <translation>ending</translation>
    </message>
    <message>
      <source>entity {rank} of {total}</source>
      <translation>entity {rank} of {total}</translation>
    </message>
    <message>
      <source>euros</source>
      <translation>euros</translation>
    </message>
    <message>
      <source>extent of the number</source>
      <translation>extent of the number</translation>
    </message>
    <message>
      <source>formerly {keys}</source>
      <translation>formerly {keys}</translation>
    </message>
    <message>
      <source>fraction</source>
      <translation>fraction</translation>
    </message>
    <message>
      <source>from</source>
      <translation>from</translation>
    </message>
    <message>
      <source>full circle: strict with its 95% interval; empty: lenient</source>
      <translation>full circle: strict with its 95% interval; empty: lenient</translation>
    </message>
    <message>
      <source>goes into exports; no blanks</source>
      <translation>goes into exports; no blanks</translation>
    </message>
    <message>
      <source>gold</source>
      <translation>gold</translation>
    </message>
    <message>
      <source>guideline</source>
      <translation>guideline</translation>
    </message>
    <message>
      <source>half-spaces shown</source>
      <translation>half-spaces shown</translation>
    </message>
    <message>
      <source>hidden repeats and gold questions</source>
      <translation>hidden repeats and gold questions</translation>
    </message>
    <message>
      <source>hotkey</source>
      <translation>hotkey</translation>
    </message>
    <message>
      <source>identifier</source>
      <translation>identifier</translation>
    </message>
    <message>
      <source>imported</source>
      <translation>imported</translation>
    </message>
    <message>
      <source>in dispute</source>
      <translation>in dispute</translation>
    </message>
    <message>
      <source>in documents that are done</source>
      <translation>in documents that are done</translation>
    </message>
    <message numerus="yes">
      <source>in {n} layers</source>
      <translation>
        <numerusform>in {n} layer</numerusform>
        <numerusform>in {n} layers</numerusform>
      </translation>
    </message>
    <message>
      <source>indigo</source>
      <translation>indigo</translation>
    </message>
    <message>
      <source>jade</source>
      <translation>jade</translation>
    </message>
    <message>
      <source>known gold</source>
      <translation>known gold</translation>
    </message>
    <message>
      <source>label</source>
      <translation>label</translation>
    </message>
    <message>
      <source>language</source>
      <translation>language</translation>
    </message>
    <message>
      <source>legal reference</source>
      <translation>legal reference</translation>
    </message>
    <message>
      <source>less than (&lt;)</source>
      <translation>less than (&lt;)</translation>
    </message>
    <message>
      <source>less than {amount}</source>
      <translation>less than {amount}</translation>
    </message>
    <message>
      <source>letters</source>
      <translation>letters</translation>
    </message>
    <message>
      <source>line of help</source>
      <translation>line of help</translation>
    </message>
    <message>
      <source>measure</source>
      <translation>measure</translation>
    </message>
    <message>
      <source>memory</source>
      <translation>memory</translation>
    </message>
    <message>
      <source>missed</source>
      <translation>missed</translation>
    </message>
    <message>
      <source>money</source>
      <translation>money</translation>
    </message>
    <message>
      <source>more than (&gt;)</source>
      <translation>more than (&gt;)</translation>
    </message>
    <message>
      <source>more than {amount}</source>
      <translation>more than {amount}</translation>
    </message>
    <message>
      <source>most differences first</source>
      <translation>most differences first</translation>
    </message>
    <message>
      <source>multiple</source>
      <translation>multiple</translation>
    </message>
    <message>
      <source>name</source>
      <translation>name</translation>
    </message>
    <message>
      <source>name of a person</source>
      <translation>name of a person</translation>
    </message>
    <message>
      <source>nested</source>
      <translation>nested</translation>
    </message>
    <message>
      <source>nested or not</source>
      <translation>nested or not</translation>
    </message>
    <message>
      <source>nesting</source>
      <translation>nesting</translation>
    </message>
    <message>
      <source>new</source>
      <translation>new</translation>
    </message>
    <message>
      <source>new attribute</source>
      <translation>new attribute</translation>
    </message>
    <message>
      <source>new document label</source>
      <translation>new document label</translation>
    </message>
    <message>
      <source>new label</source>
      <translation>new label</translation>
    </message>
    <message>
      <source>new project</source>
      <translation>new project</translation>
    </message>
    <message>
      <source>new relation</source>
      <translation>new relation</translation>
    </message>
    <message>
      <source>no</source>
      <translation>no</translation>
    </message>
    <message>
      <source>no difference in this cell</source>
      <translation>no difference in this cell</translation>
    </message>
    <message>
      <source>no relation</source>
      <translation>no relation</translation>
    </message>
    <message>
      <source>none</source>
      <translation>none</translation>
    </message>
    <message>
      <source>not changed once stored: values stand under it</source>
      <translation>not changed once stored: values stand under it</translation>
    </message>
    <message>
      <source>not seen</source>
      <translation>not seen</translation>
    </message>
    <message>
      <source>not there</source>
      <translation>not there</translation>
    </message>
    <message>
      <source>not used yet</source>
      <translation>not used yet</translation>
    </message>
    <message>
      <source>not {wrong}</source>
      <translation>not {wrong}</translation>
    </message>
    <message>
      <source>note: {text}</source>
      <translation>note: {text}</translation>
    </message>
    <message>
      <source>nothing contradicts</source>
      <translation>nothing contradicts</translation>
    </message>
    <message>
      <source>nothing here</source>
      <translation>nothing here</translation>
    </message>
    <message>
      <source>now: {what}</source>
      <translation>now: {what}</translation>
    </message>
    <message>
      <source>number</source>
      <translation>number</translation>
    </message>
    <message>
      <source>number and its noun</source>
      <translation>number and its noun</translation>
    </message>
    <message>
      <source>number plate</source>
      <translation>number plate</translation>
    </message>
    <message>
      <source>ochre</source>
      <translation>ochre</translation>
    </message>
    <message>
      <source>of entities with the same label; relations and document labels strictly</source>
      <translation>of entities with the same label; relations and document labels strictly</translation>
    </message>
    <message>
      <source>only by hand</source>
      <translation>only by hand</translation>
    </message>
    <message>
      <source>ordinal</source>
      <translation>ordinal</translation>
    </message>
    <message>
      <source>other words</source>
      <translation>other words</translation>
    </message>
    <message>
      <source>own colour</source>
      <translation>own colour</translation>
    </message>
    <message>
      <source>paragraph {number}</source>
      <translation>paragraph {number}</translation>
    </message>
    <message>
      <source>pattern {words}</source>
      <translation>pattern {words}</translation>
    </message>
    <message>
      <source>per cent</source>
      <translation>per cent</translation>
    </message>
    <message>
      <source>percentage points</source>
      <translation>percentage points</translation>
    </message>
    <message>
      <source>petrol</source>
      <translation>petrol</translation>
    </message>
    <message>
      <source>press a key</source>
      <translation>press a key</translation>
    </message>
    <message>
      <source>punctuation or blank</source>
      <translation>punctuation or blank</translation>
    </message>
    <message>
      <source>quotation marks</source>
      <translation>quotation marks</translation>
    </message>
    <message>
      <source>ratio</source>
      <translation>ratio</translation>
    </message>
    <message>
      <source>relation</source>
      <translation>relation</translation>
    </message>
    <message>
      <source>relation {label}</source>
      <translation>relation {label}</translation>
    </message>
    <message>
      <source>review</source>
      <translation>review</translation>
    </message>
    <message>
      <source>rial</source>
      <translation>rial</translation>
    </message>
    <message>
      <source>rose</source>
      <translation>rose</translation>
    </message>
    <message>
      <source>rows: the first annotator; columns: the second</source>
      <translation>rows: the first annotator; columns: the second</translation>
    </message>
    <message>
      <source>sage</source>
      <translation>sage</translation>
    </message>
    <message>
      <source>saved</source>
      <translation>saved</translation>
    </message>
    <message>
      <source>score of a game</source>
      <translation>score of a game</translation>
    </message>
    <message>
      <source>set apart by commas</source>
      <translation>set apart by commas</translation>
    </message>
    <message>
      <source>share accepted, of all that were decided on</source>
      <translation>share accepted, of all that were decided on</translation>
    </message>
    <message>
      <source>short name</source>
      <translation>short name</translation>
    </message>
    <message>
      <source>skipped</source>
      <translation>skipped</translation>
    </message>
    <message>
      <source>slate</source>
      <translation>slate</translation>
    </message>
    <message numerus="yes">
      <source>so in {n} decided cases</source>
      <translation>
        <numerusform>so in {n} decided case</numerusform>
        <numerusform>so in {n} decided cases</numerusform>
      </translation>
    </message>
    <message>
      <source>spacing</source>
      <translation>spacing</translation>
    </message>
    <message>
      <source>span of the text</source>
      <translation>span of the text</translation>
    </message>
    <message>
      <source>started</source>
      <translation>started</translation>
    </message>
    <message>
      <source>strict F1 of each document, in the order in which both were done; line: mean</source>
      <translation>strict F1 of each document, in the order in which both were done; line: mean</translation>
    </message>
    <message>
      <source>strict F1; below the diagonal the documents in common</source>
      <translation>strict F1; below the diagonal the documents in common</translation>
    </message>
    <message>
      <source>suffixes</source>
      <translation>suffixes</translation>
    </message>
    <message>
      <source>suggested by {by}, {score} % sure</source>
      <translation>suggested by {by}, {score} % sure</translation>
    </message>
    <message>
      <source>suggestion rejected: {label}</source>
      <translation>suggestion rejected: {label}</translation>
    </message>
    <message>
      <source>sure</source>
      <translation>sure</translation>
    </message>
    <message>
      <source>telephone</source>
      <translation>telephone</translation>
    </message>
    <message>
      <source>text</source>
      <translation>text</translation>
    </message>
    <message>
      <source>text_sha256 is not that of the text.</source>
      <translation>text_sha256 is not that of the text.</translation>
    </message>
    <message>
      <source>the disk does not take it</source>
      <translation>the disk does not take it</translation>
    </message>
    <message>
      <source>the disk is full</source>
      <translation>the disk is full</translation>
    </message>
    <message>
      <source>the file is read-only</source>
      <translation>the file is read-only</translation>
    </message>
    <message>
      <source>the first ones only</source>
      <translation>the first ones only</translation>
    </message>
    <message>
      <source>the key on the label bar</source>
      <translation>the key on the label bar</translation>
    </message>
    <message>
      <source>the list of names</source>
      <translation>the list of names</translation>
    </message>
    <message>
      <source>the list of titles</source>
      <translation>the list of titles</translation>
    </message>
    <message>
      <source>the number reader</source>
      <translation>the number reader</translation>
    </message>
    <message>
      <source>the same again</source>
      <translation>the same again</translation>
    </message>
    <message>
      <source>the score of a game</source>
      <translation>the score of a game</translation>
    </message>
    <message>
      <source>themselves</source>
      <translation>themselves</translation>
    </message>
    <message>
      <source>time of day</source>
      <translation>time of day</translation>
    </message>
    <message>
      <source>times as much</source>
      <translation>times as much</translation>
    </message>
    <message>
      <source>title of office</source>
      <translation>title of office</translation>
    </message>
    <message>
      <source>title or generic word</source>
      <translation>title or generic word</translation>
    </message>
    <message>
      <source>to</source>
      <translation>to</translation>
    </message>
    <message>
      <source>today, {time}</source>
      <translation>today, {time}</translation>
    </message>
    <message>
      <source>toman</source>
      <translation>toman</translation>
    </message>
    <message>
      <source>true or false</source>
      <translation>true or false</translation>
    </message>
    <message>
      <source>unit</source>
      <translation>unit</translation>
    </message>
    <message>
      <source>unsure</source>
      <translation>unsure</translation>
    </message>
    <message>
      <source>vague number</source>
      <translation>vague number</translation>
    </message>
    <message>
      <source>values that a relation of this kind can have</source>
      <translation>values that a relation of this kind can have</translation>
    </message>
    <message>
      <source>values that an entity of this label can have</source>
      <translation>values that an entity of this label can have</translation>
    </message>
    <message>
      <source>version</source>
      <translation>version</translation>
    </message>
    <message>
      <source>what annotators read; Markdown</source>
      <translation>what annotators read; Markdown</translation>
    </message>
    <message>
      <source>written by hand</source>
      <translation>written by hand</translation>
    </message>
    <message>
      <source>yes</source>
      <translation>yes</translation>
    </message>
    <message>
      <source>yes or no</source>
      <translation>yes or no</translation>
    </message>
    <message>
      <source>yesterday</source>
      <translation>yesterday</translation>
    </message>
    <message>
      <source>{accepted} suggestions accepted, {corrected} corrected, {rejected} rejected; {by_hand} entities were labelled by hand.</source>
      <translation>{accepted} suggestions accepted, {corrected} corrected, {rejected} rejected; {by_hand} entities were labelled by hand.</translation>
    </message>
    <message>
      <source>{annotator} began “{id}” during the import; try again.</source>
      <translation>{annotator} began “{id}” during the import; try again.</translation>
    </message>
    <message>
      <source>{annotator} has labelled “{id}” otherwise in this project.</source>
      <translation>{annotator} has labelled “{id}” otherwise in this project.</translation>
    </message>
    <message>
      <source>{colour}: the colour of “{label}”</source>
      <translation>{colour}: the colour of “{label}”</translation>
    </message>
    <message>
      <source>{day}, {time}</source>
      <translation>{day}, {time}</translation>
    </message>
    <message>
      <source>{day}: {value}</source>
      <translation>{day}: {value}</translation>
    </message>
    <message>
      <source>{documents} documents, {people} annotators, {common} in common to {each} each: about {own} documents for each annotator.</source>
      <translation>{documents} documents, {people} annotators, {common} in common to {each} each: about {own} documents for each annotator.</translation>
    </message>
    <message>
      <source>{document}, {annotator}: labels that are gone: {labels}</source>
      <translation>{document}, {annotator}: labels that are gone: {labels}</translation>
    </message>
    <message>
      <source>{done} of {all}</source>
      <translation>{done} of {all}</translation>
    </message>
    <message numerus="yes">
      <source>{done} of {n} documents</source>
      <translation>
        <numerusform>{done} of {n} document</numerusform>
        <numerusform>{done} of {n} documents</numerusform>
      </translation>
    </message>
    <message>
      <source>{done} of {total}</source>
      <translation>{done} of {total}</translation>
    </message>
    <message>
      <source>{done} of {total} decided</source>
      <translation>{done} of {total} decided</translation>
    </message>
    <message>
      <source>{done} of {total} documents</source>
      <translation>{done} of {total} documents</translation>
    </message>
    <message numerus="yes">
      <source>{first} and {second}: {n} documents in common</source>
      <translation>
        <numerusform>{first} and {second}: {n} document in common</numerusform>
        <numerusform>{first} and {second}: {n} documents in common</numerusform>
      </translation>
    </message>
    <message>
      <source>{first} in {one}, {second} in {other}: {count}</source>
      <translation>{first} in {one}, {second} in {other}: {count}</translation>
    </message>
    <message>
      <source>{first} or {second}</source>
      <translation>{first} or {second}</translation>
    </message>
    <message>
      <source>{key} already means “{action}”.</source>
      <translation>{key} already means “{action}”.</translation>
    </message>
    <message>
      <source>{key}: {value}</source>
      <translation>{key}: {value}</translation>
    </message>
    <message>
      <source>{label} is there already on exactly this span.</source>
      <translation>{label} is there already on exactly this span.</translation>
    </message>
    <message>
      <source>{label} stays on</source>
      <translation>{label} stays on</translation>
    </message>
    <message>
      <source>{label}, suggestion: {words}</source>
      <translation>{label}, suggestion: {words}</translation>
    </message>
    <message>
      <source>{label}, unsure: {words}</source>
      <translation>{label}, unsure: {words}</translation>
    </message>
    <message>
      <source>{label}: another boundary</source>
      <translation>{label}: another boundary</translation>
    </message>
    <message>
      <source>{label}: strict {strict} ({interval}), lenient {lenient}</source>
      <translation>{label}: strict {strict} ({interval}), lenient {lenient}</translation>
    </message>
    <message>
      <source>{label}: {words}</source>
      <translation>{label}: {words}</translation>
    </message>
    <message>
      <source>{low} to {high}</source>
      <translation>{low} to {high}</translation>
    </message>
    <message>
      <source>{name} can get {there} questions of {count}: so many documents have gold and are new to them.</source>
      <translation>{name} can get {there} questions of {count}: so many documents have gold and are new to them.</translation>
    </message>
    <message>
      <source>{name}'s share is too small for {count} hidden repeats; {there} fit in.</source>
      <translation>{name}'s share is too small for {count} hidden repeats; {there} fit in.</translation>
    </message>
    <message>
      <source>{name}, the second time</source>
      <translation>{name}, the second time</translation>
    </message>
    <message>
      <source>{name}: {documents} documents, {common} of them in common, {length} characters</source>
      <translation>{name}: {documents} documents, {common} of them in common, {length} characters</translation>
    </message>
    <message>
      <source>{name}: {edits} new edits in {layers} layers</source>
      <translation>{name}: {edits} new edits in {layers} layers</translation>
    </message>
    <message>
      <source>{name}: {repeats} hidden repeats and {questions} gold questions among them</source>
      <translation>{name}: {repeats} hidden repeats and {questions} gold questions among them</translation>
    </message>
    <message>
      <source>{name}: {value}</source>
      <translation>{name}: {value}</translation>
    </message>
    <message>
      <source>{number} of {total}</source>
      <translation>{number} of {total}</translation>
    </message>
    <message numerus="yes">
      <source>{n} annotators</source>
      <translation>
        <numerusform>{n} annotator</numerusform>
        <numerusform>{n} annotators</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} cases written by one ruling</source>
      <translation>
        <numerusform>{n} case written by one ruling</numerusform>
        <numerusform>{n} cases written by one ruling</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} cases: {what}</source>
      <translation>
        <numerusform>{n} case: {what}</numerusform>
        <numerusform>{n} cases: {what}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} causes</source>
      <translation>
        <numerusform>{n} cause</numerusform>
        <numerusform>{n} causes</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} clashes are settled.</source>
      <translation>
        <numerusform>{n} clash is settled.</numerusform>
        <numerusform>{n} clashes are settled.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} clashes to settle</source>
      <translation>
        <numerusform>{n} clash to settle</numerusform>
        <numerusform>{n} clashes to settle</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} clashes wait for a ruling.</source>
      <translation>
        <numerusform>{n} clash waits for a ruling.</numerusform>
        <numerusform>{n} clashes wait for a ruling.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} decided</source>
      <translation>
        <numerusform>{n} decided</numerusform>
        <numerusform>{n} decided</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} disagreements</source>
      <translation>
        <numerusform>{n} disagreement</numerusform>
        <numerusform>{n} disagreements</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} disagreements left</source>
      <translation>
        <numerusform>{n} disagreement left</numerusform>
        <numerusform>{n} disagreements left</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} docs</source>
      <translation>
        <numerusform>{n} doc</numerusform>
        <numerusform>{n} docs</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} document labels</source>
      <translation>
        <numerusform>{n} document label</numerusform>
        <numerusform>{n} document labels</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} documents</source>
      <translation>
        <numerusform>{n} document</numerusform>
        <numerusform>{n} documents</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} documents imported.</source>
      <translation>
        <numerusform>{n} document imported.</numerusform>
        <numerusform>{n} documents imported.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} edits, the last {when}</source>
      <translation>
        <numerusform>{n} edit, the last {when}</numerusform>
        <numerusform>{n} edits, the last {when}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} entities</source>
      <translation>
        <numerusform>{n} entity</numerusform>
        <numerusform>{n} entities</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} entities have this label, {where}.</source>
      <translation>
        <numerusform>{n} entity has this label, {where}.</numerusform>
        <numerusform>{n} entities have this label, {where}.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} entities have this label.</source>
      <translation>
        <numerusform>{n} entity has this label.</numerusform>
        <numerusform>{n} entities have this label.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} files or lines were not imported.</source>
      <translation>
        <numerusform>{n} file or line was not imported.</numerusform>
        <numerusform>{n} files or lines were not imported.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} files were collected.</source>
      <translation>
        <numerusform>{n} file was collected.</numerusform>
        <numerusform>{n} files were collected.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} files were refused.</source>
      <translation>
        <numerusform>{n} file was refused.</numerusform>
        <numerusform>{n} files were refused.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} files were written.</source>
      <translation>
        <numerusform>{n} file was written.</numerusform>
        <numerusform>{n} files were written.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} labels</source>
      <translation>
        <numerusform>{n} label</numerusform>
        <numerusform>{n} labels</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} labels were carried over to the newer schema.</source>
      <translation>
        <numerusform>{n} label was carried over to the newer schema.</numerusform>
        <numerusform>{n} labels were carried over to the newer schema.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} layers have this document label.</source>
      <translation>
        <numerusform>{n} layer has this document label.</numerusform>
        <numerusform>{n} layers have this document label.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} layers hold labels that the schema no longer has.</source>
      <translation>
        <numerusform>{n} layer holds labels that the schema no longer has.</numerusform>
        <numerusform>{n} layers hold labels that the schema no longer has.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} layers of labels imported.</source>
      <translation>
        <numerusform>{n} layer of labels imported.</numerusform>
        <numerusform>{n} layers of labels imported.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} lines written to {name}.</source>
      <translation>
        <numerusform>{n} line written to {name}.</numerusform>
        <numerusform>{n} lines written to {name}.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} minutes</source>
      <translation>
        <numerusform>{n} minute</numerusform>
        <numerusform>{n} minutes</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} more attributes</source>
      <translation>
        <numerusform>{n} more attribute</numerusform>
        <numerusform>{n} more attributes</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} new documents came in.</source>
      <translation>
        <numerusform>{n} new document came in.</numerusform>
        <numerusform>{n} new documents came in.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} new edits were taken over.</source>
      <translation>
        <numerusform>{n} new edit was taken over.</numerusform>
        <numerusform>{n} new edits were taken over.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} other files were passed over.</source>
      <translation>
        <numerusform>{n} other file was passed over.</numerusform>
        <numerusform>{n} other files were passed over.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} places</source>
      <translation>
        <numerusform>{n} place</numerusform>
        <numerusform>{n} places</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} places in other documents</source>
      <translation>
        <numerusform>{n} place in other documents</numerusform>
        <numerusform>{n} places in other documents</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} relations</source>
      <translation>
        <numerusform>{n} relation</numerusform>
        <numerusform>{n} relations</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} relations are of this kind.</source>
      <translation>
        <numerusform>{n} relation is of this kind.</numerusform>
        <numerusform>{n} relations are of this kind.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} seconds</source>
      <translation>
        <numerusform>{n} second</numerusform>
        <numerusform>{n} seconds</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} suggestions</source>
      <translation>
        <numerusform>{n} suggestion</numerusform>
        <numerusform>{n} suggestions</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} suggestions left</source>
      <translation>
        <numerusform>{n} suggestion left</numerusform>
        <numerusform>{n} suggestions left</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} warnings</source>
      <translation>
        <numerusform>{n} warning</numerusform>
        <numerusform>{n} warnings</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} were there already.</source>
      <translation>
        <numerusform>{n} was there already.</numerusform>
        <numerusform>{n} were there already.</numerusform>
      </translation>
    </message>
    <message>
      <source>{one} or {other}</source>
      <translation>{one} or {other}</translation>
    </message>
    <message>
      <source>{one}, {other}</source>
      <translation>{one}, {other}</translation>
    </message>
    <message>
      <source>{parts}: another order</source>
      <translation>{parts}: another order</translation>
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
      <translation>{place} cannot be used ({reason}).</translation>
    </message>
    <message>
      <source>{place} is missing.</source>
      <translation>{place} is missing.</translation>
    </message>
    <message>
      <source>{place} must be {choices}.</source>
      <translation>{place} must be {choices}.</translation>
    </message>
    <message>
      <source>{place} must be {kind}.</source>
      <translation>{place} must be {kind}.</translation>
    </message>
    <message>
      <source>{right}, not {wrong}</source>
      <translation>{right}, not {wrong}</translation>
    </message>
    <message>
      <source>{schema}, version {number}</source>
      <translation>{schema}, version {number}</translation>
    </message>
    <message>
      <source>{source} — {relation} — {target}</source>
      <translation>{source} — {relation} — {target}</translation>
    </message>
    <message>
      <source>{start} to {end}</source>
      <translation>{start} to {end}</translation>
    </message>
    <message>
      <source>{time}, by {person}</source>
      <translation>{time}, by {person}</translation>
    </message>
    <message>
      <source>{version}, in force</source>
      <translation>{version}, in force</translation>
    </message>
    <message>
      <source>{votes} of {all}</source>
      <translation>{votes} of {all}</translation>
    </message>
    <message>
      <source>{what}; this stands now</source>
      <translation>{what}; this stands now</translation>
    </message>
    <message>
      <source>{words} ({version})?</source>
      <translation>{words} ({version})?</translation>
    </message>
    <message>
      <source>{words} as {label}</source>
      <translation>{words} as {label}</translation>
    </message>
    <message>
      <source>“gold” is kept for the reviewed layer.</source>
      <translation>“gold” is kept for the reviewed layer.</translation>
    </message>
    <message>
      <source>“{choice}” is no mapping; write OLD=NEW, OLD=create or OLD=skip.</source>
      <translation>“{choice}” is no mapping; write OLD=NEW, OLD=create or OLD=skip.</translation>
    </message>
    <message>
      <source>“{colour}” is no colour; write it as #1f86cc.</source>
      <translation>“{colour}” is no colour; write it as #1f86cc.</translation>
    </message>
    <message>
      <source>“{id}” as {annotator} labelled it stands twice in the file.</source>
      <translation>“{id}” as {annotator} labelled it stands twice in the file.</translation>
    </message>
    <message>
      <source>“{id}” is no repeat of “{original}”.</source>
      <translation>“{id}” is no repeat of “{original}”.</translation>
    </message>
    <message>
      <source>“{id}” is there already with another text.</source>
      <translation>“{id}” is there already with another text.</translation>
    </message>
    <message>
      <source>“{key}” cannot be united with itself.</source>
      <translation>“{key}” cannot be united with itself.</translation>
    </message>
    <message>
      <source>“{key}” has this key already.</source>
      <translation>“{key}” has this key already.</translation>
    </message>
    <message>
      <source>“{key}” must be {wanted}.</source>
      <translation>“{key}” must be {wanted}.</translation>
    </message>
    <message>
      <source>“{key}” stands in “meta” too, with another value.</source>
      <translation>“{key}” stands in “meta” too, with another value.</translation>
    </message>
    <message>
      <source>“{key}” stands twice.</source>
      <translation>“{key}” stands twice.</translation>
    </message>
    <message>
      <source>“{key}” was a key of “{label}” before; take another one.</source>
      <translation>“{key}” was a key of “{label}” before; take another one.</translation>
    </message>
    <message>
      <source>“{label}” has this hotkey too.</source>
      <translation>“{label}” has this hotkey too.</translation>
    </message>
    <message>
      <source>“{name}” is added</source>
      <translation>“{name}” is added</translation>
    </message>
    <message>
      <source>“{name}” is no name that can be looked for.</source>
      <translation>“{name}” is no name that can be looked for.</translation>
    </message>
    <message>
      <source>“{name}” is removed</source>
      <translation>“{name}” is removed</translation>
    </message>
    <message>
      <source>“{old}” is merged into “{new}”</source>
      <translation>“{old}” is merged into “{new}”</translation>
    </message>
    <message>
      <source>“{path}” cannot be made ({reason}).</source>
      <translation>“{path}” cannot be made ({reason}).</translation>
    </message>
    <message>
      <source>“{path}” cannot be read ({reason}).</source>
      <translation>“{path}” cannot be read ({reason}).</translation>
    </message>
    <message>
      <source>“{path}” cannot be written ({reason}).</source>
      <translation>“{path}” cannot be written ({reason}).</translation>
    </message>
    <message>
      <source>“{path}” does not come from this project.</source>
      <translation>“{path}” does not come from this project.</translation>
    </message>
    <message>
      <source>“{path}” has other tables than Annotator makes.</source>
      <translation>“{path}” has other tables than Annotator makes.</translation>
    </message>
    <message>
      <source>“{path}” holds what no project may hold: {reason}</source>
      <translation>“{path}” holds what no project may hold: {reason}</translation>
    </message>
    <message>
      <source>“{path}” is a project; an export does not take its place.</source>
      <translation>“{path}” is a project; an export does not take its place.</translation>
    </message>
    <message>
      <source>“{path}” is damaged ({reason}).</source>
      <translation>“{path}” is damaged ({reason}).</translation>
    </message>
    <message>
      <source>“{path}” is no project file or cannot be opened ({reason}).</source>
      <translation>“{path}” is no project file or cannot be opened ({reason}).</translation>
    </message>
    <message>
      <source>“{path}” is no project file.</source>
      <translation>“{path}” is no project file.</translation>
    </message>
    <message>
      <source>“{path}” is the project itself; please choose another name.</source>
      <translation>“{path}” is the project itself; please choose another name.</translation>
    </message>
    <message>
      <source>“{path}” is there already; nothing was overwritten.</source>
      <translation>“{path}” is there already; nothing was overwritten.</translation>
    </message>
    <message>
      <source>“{path}” was made by a newer release of Annotator; this one cannot read it.</source>
      <translation>“{path}” was made by a newer release of Annotator; this one cannot read it.</translation>
    </message>
    <message>
      <source>“{pattern}” is no pattern ({reason}).</source>
      <translation>“{pattern}” is no pattern ({reason}).</translation>
    </message>
    <message>
      <source>“{value}” is no value of type {type} for the attribute “{key}”.</source>
      <translation>“{value}” is no value of type {type} for the attribute “{key}”.</translation>
    </message>
  </context>
</TS>
