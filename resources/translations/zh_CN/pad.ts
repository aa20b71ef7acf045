<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>hall_client</name>
    <message>
        <source>, </source>
        <comment>between two counts</comment>
        <translation>，</translation>
    </message>
    <message>
        <source>All right, not this time</source>
        <translation>好的，这次不评</translation>
    </message>
    <message>
        <source>Anything else? (optional)</source>
        <translation>还想说点什么？（选填）</translation>
    </message>
    <message>
        <source>As many as apply, or none</source>
        <translation>可以选多项，也可以不选</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Clerk {staff_no}</source>
        <translation>工号 {staff_no}</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>本窗口未开放</translation>
    </message>
    <message>
        <source>Code for rating by phone</source>
        <translation>手机评价二维码</translation>
    </message>
    <message>
        <source>Confidential: the clerk cannot see who rated</source>
        <translation>评价内容保密，窗口人员看不到是谁评价的</translation>
    </message>
    <message>
        <source>Confidential: the clerk cannot see who rated.</source>
        <translation>评价内容保密，窗口人员看不到是谁评价的。</translation>
    </message>
    <message>
        <source>Copies: {n}</source>
        <translation>复印件 {n} 份</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文书</translation>
    </message>
    <message>
        <source>Done</source>
        <comment>typing</comment>
        <translation>完成</translation>
    </message>
    <message>
        <source>Done on the spot</source>
        <translation>当场办结</translation>
    </message>
    <message>
        <source>E-licence</source>
        <comment>material on the pad</comment>
        <translation>电子证照</translation>
    </message>
    <message>
        <source>Evaluator pad, window {number}</source>
        <translation>{number} 号窗口评价器</translation>
    </message>
    <message>
        <source>Everything is settled</source>
        <translation>材料齐了</translation>
    </message>
    <message>
        <source>Fee: {fee}</source>
        <translation>收费：{fee}</translation>
    </message>
    <message>
        <source>Five-star window staff</source>
        <translation>五星级窗口人员</translation>
    </message>
    <message>
        <source>Four-star window staff</source>
        <translation>四星级窗口人员</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>星期五</translation>
    </message>
    <message>
        <source>Go back to choose another level.
After submitting it cannot be changed.</source>
        <translation>返回可改选
提交后不能修改</translation>
    </message>
    <message>
        <source>Hand in by {day}</source>
        <translation>{day}前补交</translation>
    </message>
    <message>
        <source>It can be accepted now; {n} may follow later.</source>
        <translation>可以受理，另有 {n} 项以后补交</translation>
    </message>
    <message>
        <source>It changes nothing. Goodbye.</source>
        <translation>不评价不影响办事，请慢走。</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>键盘</translation>
    </message>
    <message>
        <source>Large type</source>
        <translation>放大字体</translation>
    </message>
    <message>
        <source>Later</source>
        <comment>material on the pad</comment>
        <translation>容缺</translation>
    </message>
    <message>
        <source>Materials</source>
        <translation>材料清单</translation>
    </message>
    <message>
        <source>Missing</source>
        <comment>material on the pad</comment>
        <translation>还缺</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>星期一</translation>
    </message>
    <message>
        <source>More characters</source>
        <translation>更多候选字</translation>
    </message>
    <message>
        <source>More time</source>
        <translation>再等等</translation>
    </message>
    <message>
        <source>No hurry, {n} s left. No answer is stored as not rated.</source>
        <translation>不着急，还有 {n} 秒。没有评价记为“未评价”，不影响办事。</translation>
    </message>
    <message>
        <source>No, thanks</source>
        <translation>这次不评</translation>
    </message>
    <message>
        <source>No. {number}</source>
        <translation>编号 {number}</translation>
    </message>
    <message>
        <source>Normal type</source>
        <translation>恢复字体</translation>
    </message>
    <message>
        <source>Now serving {number}</source>
        <translation>正在为 {number} 号办理</translation>
    </message>
    <message>
        <source>On file</source>
        <comment>material on the pad</comment>
        <translation>已有</translation>
    </message>
    <message>
        <source>Once it is handed in, the case can be accepted.</source>
        <translation>补齐后即可受理</translation>
    </message>
    <message>
        <source>One moment, please</source>
        <translation>请稍候</translation>
    </message>
    <message>
        <source>One touch is enough; it is up to you</source>
        <translation>点一项即可，评不评由您决定</translation>
    </message>
    <message>
        <source>One-star window staff</source>
        <translation>一星级窗口人员</translation>
    </message>
    <message>
        <source>Originals: {n}</source>
        <translation>原件 {n} 份</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>暂停服务</translation>
    </message>
    <message>
        <source>Picture of the document</source>
        <translation>文书的图片</translation>
    </message>
    <message>
        <source>Pinyin</source>
        <comment>key of the pad</comment>
        <translation>拼音</translation>
    </message>
    <message>
        <source>Please go to another window.</source>
        <translation>请到其他窗口办理。</translation>
    </message>
    <message>
        <source>Please have your papers ready.</source>
        <translation>请准备好材料，在窗口前就座。</translation>
    </message>
    <message>
        <source>Please rate this service</source>
        <translation>请评价本次服务</translation>
    </message>
    <message>
        <source>Please say what you came for.</source>
        <translation>请告诉窗口人员您要办的事。</translation>
    </message>
    <message>
        <source>Please take a seat when your number is called.</source>
        <translation>叫到您的号时，请在窗口前就座。</translation>
    </message>
    <message>
        <source>Praise and complaints: {phone}</source>
        <translation>表扬与投诉电话：{phone}</translation>
    </message>
    <message>
        <source>Promised</source>
        <comment>material on the pad</comment>
        <translation>承诺</translation>
    </message>
    <message>
        <source>Promised by {day}</source>
        <translation>承诺 {day}前办结</translation>
    </message>
    <message>
        <source>Promised by {day} (provisional: the official calendar is not out yet)</source>
        <translation>承诺 {day}前办结（暂定：放假安排尚未公布）</translation>
    </message>
    <message>
        <source>Promised: {days} working days</source>
        <translation>承诺 {days} 个工作日办结</translation>
    </message>
    <message>
        <source>Rate by phone</source>
        <translation>手机上评价</translation>
    </message>
    <message>
        <source>Received</source>
        <comment>material on the pad</comment>
        <translation>已收</translation>
    </message>
    <message>
        <source>Registered: it could not be done today</source>
        <comment>head on the pad</comment>
        <translation>“办不成事”已登记</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>星期六</translation>
    </message>
    <message>
        <source>Scan to rate later</source>
        <translation>现在不方便，扫码稍后评</translation>
    </message>
    <message>
        <source>Somebody will look into what went wrong.</source>
        <translation>不满意的评价由专人核实整改。</translation>
    </message>
    <message>
        <source>Somebody will look into what went wrong.
After submitting it cannot be changed.</source>
        <translation>不满意的评价由专人核实整改
返回可改选，提交后不能修改</translation>
    </message>
    <message>
        <source>Space</source>
        <comment>key of the pad</comment>
        <translation>空格</translation>
    </message>
    <message>
        <source>Submit</source>
        <translation>提交评价</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>星期日</translation>
    </message>
    <message>
        <source>Thank you</source>
        <translation>谢谢您</translation>
    </message>
    <message>
        <source>Thank you for your rating</source>
        <translation>谢谢您的评价</translation>
    </message>
    <message>
        <source>The clerk is looking at your papers.</source>
        <translation>窗口人员正在核对您的材料</translation>
    </message>
    <message>
        <source>The clerk now decides on acceptance.</source>
        <translation>窗口人员即将办理受理</translation>
    </message>
    <message>
        <source>The clerk will hand you the document.</source>
        <translation>文书由窗口人员交给您。</translation>
    </message>
    <message>
        <source>The document is being prepared.</source>
        <translation>文书正在生成。</translation>
    </message>
    <message>
        <source>The hall cannot be reached. The pad keeps trying.</source>
        <translation>暂时连不上大厅系统，正在重试。</translation>
    </message>
    <message>
        <source>The hall cannot be reached. This is what was known at {time}.</source>
        <translation>暂时连不上大厅系统，屏幕上是 {time} 的内容。</translation>
    </message>
    <message>
        <source>The pad is connecting to the hall.</source>
        <translation>正在连接大厅系统。</translation>
    </message>
    <message>
        <source>This could not be stored just now. Please touch it once more.</source>
        <translation>刚才没有存上，请再点一次。</translation>
    </message>
    <message>
        <source>This service</source>
        <translation>本次办理</translation>
    </message>
    <message>
        <source>This window will serve again soon.</source>
        <translation>本窗口稍后恢复服务。</translation>
    </message>
    <message>
        <source>Three-star window staff</source>
        <translation>三星级窗口人员</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>星期四</translation>
    </message>
    <message>
        <source>To check</source>
        <comment>material on the pad</comment>
        <translation>待核对</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>星期二</translation>
    </message>
    <message>
        <source>Two-star window staff</source>
        <translation>二星级窗口人员</translation>
    </message>
    <message>
        <source>Valid until 24:00, {day}</source>
        <translation>{day} 24 点前有效</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>星期三</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>欢迎您</translation>
    </message>
    <message>
        <source>What was fairly satisfactory?</source>
        <translation>哪些方面基本满意？</translation>
    </message>
    <message>
        <source>What were you dissatisfied with?</source>
        <translation>哪些方面不满意？</translation>
    </message>
    <message>
        <source>What were you satisfied with?</source>
        <translation>哪些方面满意？</translation>
    </message>
    <message>
        <source>What were you very dissatisfied with?</source>
        <translation>哪些方面非常不满意？</translation>
    </message>
    <message>
        <source>What were you very satisfied with?</source>
        <translation>哪些方面非常满意？</translation>
    </message>
    <message>
        <source>What you still have to hand in</source>
        <comment>head on the pad</comment>
        <translation>一次性告知：需要补正</translation>
    </message>
    <message>
        <source>Window {number}</source>
        <translation>{number} 号窗口</translation>
    </message>
    <message>
        <source>Window {window} · Clerk {staff_no}</source>
        <translation>{window} 号窗口 · 工号 {staff_no}</translation>
    </message>
    <message>
        <source>Window {window} · {staff_no}</source>
        <translation>{window} 号窗口 · {staff_no}</translation>
    </message>
    <message>
        <source>Your application is not accepted</source>
        <comment>head on the pad</comment>
        <translation>不予受理</translation>
    </message>
    <message>
        <source>Your case is accepted</source>
        <comment>head on the pad</comment>
        <translation>已受理</translation>
    </message>
    <message>
        <source>Your rating has been stored.</source>
        <translation>您的评价已经保存。</translation>
    </message>
    <message>
        <source>{b}{n} s left.{e} If you need more, touch More time.</source>
        <translation>{b}还有 {n} 秒。{e}需要多一点时间，请点“再等等”。</translation>
    </message>
    <message>
        <source>{month}/{day}</source>
        <translation>{month} 月 {day} 日</translation>
    </message>
    <message>
        <source>{number}, please come here</source>
        <translation>请 {number} 号到本窗口</translation>
    </message>
    <message>
        <source>{n} chosen</source>
        <translation>已选 {n} 项</translation>
    </message>
    <message>
        <source>{n} missing</source>
        <translation>还缺 {n} 项</translation>
    </message>
    <message>
        <source>{n} s left.
Touch the screen if you need more time.</source>
        <translation>还有 {n} 秒
需要多一点时间，请点一下屏幕</translation>
    </message>
    <message>
        <source>{n} still to check</source>
        <translation>还有 {n} 项待核对</translation>
    </message>
    <message>
        <source>{owed} needed, {missing} missing</source>
        <translation>应交 {owed} 项，还缺 {missing} 项</translation>
    </message>
    <message>
        <source>{owed} needed, {settled} settled</source>
        <translation>应交 {owed} 项，已办妥 {settled} 项</translation>
    </message>
</context>
</TS>
