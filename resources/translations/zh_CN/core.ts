<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>hall_client</name>
    <message>
        <source>A phone number has 7 to 15 digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An ID number has 18 characters; this one has {count}. Please compare it with the card.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An ID number is 17 digits and a last digit or X. Please compare it with the card.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another pad shows this request now; please answer there.</source>
        <translation>这次评价现在显示在另一台评价器上，请到那里评价。</translation>
    </message>
    <message>
        <source>Appointment, waiting {minutes} min.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the administrator to set up this device.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back after being passed over, waiting {minutes} min.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back in line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call the technician.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Called</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Called again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Called by the window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the cable and the power switch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the cable; answers arrive damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a business or a window to transfer to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the cover until it clicks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the other program that uses this device.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cover open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disturbed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expired at the end of the day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First in line, waiting {minutes} min.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First of its queue, waiting {minutes} min.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give a reason; it is kept with the ticket.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Green channel ({note}), waiting {minutes} min.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Green channel, waiting {minutes} min.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Have a new roll at hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the settings file {path}, {key}: {problem}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In trouble</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In use elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It does not answer; asking again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lift the card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longest wait of all, {minutes} min.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look whether the paper came out, then decide.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs repair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No bytes travel to {address}; use tcp:// or serial://.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No other window serves this business. Choose a window instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No tickets for {business} now: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No visit is in progress at window {window}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not in use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not set up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing answers at {host}:{port} ({problem}). Check the cable and the power switch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the cover, take out the jammed paper and close it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Out of paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paper jam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paper low</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passed over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Personal data cannot be read: the hall's key file does not fit this database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press its feed or online button.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put in a new roll and close the cover.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put on hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resumed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent to this window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the card off and put it down again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection to {host}:{port} was lost.</source>
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
        <source>The device address {address} must begin with tcp://, serial://, socket:// or camera:.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The device address {address} names no host.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The device address {address} names no serial port.</source>
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
        <source>The name is empty. Type it as it stands on the card.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The port in the device address {address} is not a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The port {port} cannot be opened. Check the cable and the power switch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The port {port} is gone. Check the cable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The printer reports a fault of its own.</source>
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
        <source>The speed in the device address {address} is not a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tag {tag} does not belong to this level. Please choose again.</source>
        <translation>标签 {tag} 不属于所选的满意度，请重新选择。</translation>
    </message>
    <message>
        <source>The time for this rating is not over yet.</source>
        <translation>这次评价的时间还没有到。</translation>
    </message>
    <message>
        <source>There is no business {code} in this hall.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no level {level}: the levels are 5 to 1.</source>
        <translation>没有 {level} 这个等级：等级为 5 到 1。</translation>
    </message>
    <message>
        <source>There is no ticket at window {window} now. Call the next one first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no window {window} in this hall.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a valid organisation code: it has 18 characters, the last one checks the others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This request for a rating does not exist.</source>
        <translation>没有这次评价请求。</translation>
    </message>
    <message>
        <source>This service has been answered for already. Nothing was changed.</source>
        <translation>这次服务已经评价过，没有改动。</translation>
    </message>
    <message>
        <source>This text has {length} characters; at most {longest} fit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This ticket is not known in this hall.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This visit does not exist, so nobody can be asked about it.</source>
        <translation>没有这次办理记录，无法请求评价。</translation>
    </message>
    <message>
        <source>This visit has not ended. Finish it first, then the pad asks for a rating.</source>
        <translation>这次办理还没有结束。请先办结，评价器才会请申请人评价。</translation>
    </message>
    <message>
        <source>Ticket taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transferred</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visit started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Window {window} already runs on {pc}. Close it there, or start this one with another number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Window {window} is closed. Open it before calling.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Window {window} is now run by another PC.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Window {window} is paused ({reason}). Resume it before calling.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You already have number {number} for {business}. One number per person and business is enough.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>being served</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>called</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>passed over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{engine} is not supported by this version; give the file of an SQLite hall.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} is already at window {window}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} is being served at window {window}. Finish or hold it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} is still at window {window}. Finish or hold it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} is {state}: this step is not possible now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} was taken by another window. Call again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{step}, window {window}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{url} is neither a file nor a database URL.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
