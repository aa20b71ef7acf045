<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>hall_client</name>
    <message>
        <source>An ID number has 18 characters; this one has {count}. Please compare it with the card.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An ID number is 17 digits and a last digit or X. Please compare it with the card.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the settings file {path}, {key}: {problem}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Personal data cannot be read: the hall's key file does not fit this database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The date of birth in this ID number cannot be right. Please compare it with the card.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The date of birth in this ID number does not exist. Please compare it with the card.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hall's database does not answer ({problem}). What you entered is kept here; try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The journal of {station} is broken at entry {seq}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last character does not fit this ID number. Probably a digit is wrong: please compare it with the card.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings file {path} does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings file {path} is not valid TOML: {problem}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a valid organisation code: it has 18 characters, the last one checks the others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This text has {length} characters; at most {longest} fit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{engine} is not supported by this version; give the file of an SQLite hall.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{url} is neither a file nor a database URL.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
