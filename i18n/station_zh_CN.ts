<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>About</name>
    <message>
        <source>About this program</source>
        <translation>关于本程序</translation>
    </message>
    <message>
        <source>Run from source: the licence of each library lies with its package in the environment.</source>
        <translation>从源代码运行：各个库的许可证在运行环境中随各自的软件包存放。</translation>
    </message>
    <message>
        <source>Work of others</source>
        <translation>第三方作品</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Close  Esc</source>
        <translation>关闭  Esc</translation>
    </message>
    <message>
        <source>source</source>
        <translation>源代码</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Built from</source>
        <translation>构建自</translation>
    </message>
    <message>
        <source>Runs on</source>
        <translation>运行环境</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Start session</source>
        <translation>开始会话</translation>
    </message>
    <message>
        <source>Provision All</source>
        <translation>全部配网</translation>
    </message>
    <message>
        <source>Retry failed</source>
        <translation>重试失败</translation>
    </message>
    <message>
        <source>Stop session</source>
        <translation>结束会话</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>刷新</translation>
    </message>
    <message>
        <source>Type a MAC</source>
        <translation>输入 MAC</translation>
    </message>
    <message>
        <source>Reprint</source>
        <translation>补打</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>全屏</translation>
    </message>
    <message>
        <source>Provision</source>
        <translation>配网</translation>
    </message>
    <message>
        <source>Allowlist</source>
        <translation>白名单</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>会话</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Monitor</source>
        <translation>监控</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Maintenance</source>
        <translation>维护</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>About</source>
        <translation>关于</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>关闭消息</translation>
    </message>
</context>
<context>
    <name>AllowlistPage</name>
    <message>
        <source>Reading the list …</source>
        <translation>正在读取列表……</translation>
    </message>
    <message>
        <source>There is no list of boards in it.</source>
        <translation>其中没有板子清单。</translation>
    </message>
    <message>
        <source>Putting {n} boards on the allowlist. Scans go before them.</source>
        <translation>正在将 {n} 块板子加入白名单。扫描优先。</translation>
    </message>
    <message>
        <source>Put on the allowlist: {n}. Ctrl+Z takes them off again.</source>
        <translation>已加入白名单：{n} 块。按 Ctrl+Z 可撤回。</translation>
    </message>
    <message>
        <source>Changed since they were shown, and left as they are: {n}.</source>
        <translation>显示之后有改动，保持原样：{n}。</translation>
    </message>
    <message>
        <source>Boards in {file}: {n}.</source>
        <translation>{file} 中的板子：{n} 块。</translation>
    </message>
    <message>
        <source>Import a list of boards</source>
        <translation>导入板子清单</translation>
    </message>
    <message>
        <source>Export the allowlist</source>
        <translation>导出白名单</translation>
    </message>
    <message>
        <source>{file}: {why}</source>
        <translation>{file}：{why}</translation>
    </message>
    <message>
        <source>it is too large</source>
        <translation>文件太大</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Allowlist</source>
        <translation>白名单</translation>
    </message>
    <message>
        <source>Nothing is on the allowlist. Scan the first board, or press F2.</source>
        <translation>白名单是空的。请扫描第一块板子，或按 F2。</translation>
    </message>
    <message>
        <source>Take the selected off</source>
        <translation>移除所选</translation>
    </message>
    <message>
        <source>Add by hand  F2</source>
        <translation>手动添加  F2</translation>
    </message>
    <message>
        <source>Correct …</source>
        <translation>修改…</translation>
    </message>
    <message>
        <source>Import …</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Export …</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Select boards in the list first.</source>
        <translation>请先在列表中选中板子。</translation>
    </message>
    <message>
        <source>Select one board in the list first.</source>
        <translation>请先在列表中选中一块板子。</translation>
    </message>
</context>
<context>
    <name>CameraView</name>
    <message>
        <source>The camera starts …</source>
        <translation>摄像头正在启动…</translation>
    </message>
</context>
<context>
    <name>Chooser</name>
    <message>
        <source>Which one is the board&apos;s? Compare with its label.</source>
        <translation>哪一个是这块板子的？请与板上标签核对。</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Select a board first, then press F4.</source>
        <translation>请先选中一块板子，再按 F4。</translation>
    </message>
    <message>
        <source>The test label is out, and the printer says so.</source>
        <translation>测试标签已打出，打印机已确认。</translation>
    </message>
    <message>
        <source>The test label was sent. The printer does not tell what became of it: look there.</source>
        <translation>测试标签已发送。打印机不报告结果：请到打印机查看。</translation>
    </message>
    <message>
        <source>On their way: {n}. They will not be finished.</source>
        <translation>还有 {n} 块板子未完成，结束后不会继续。</translation>
    </message>
    <message>
        <source>Press F7 again to stop the session, Esc to leave it.</source>
        <translation>再按一次 F7 结束会话，按 Esc 则不结束。</translation>
    </message>
    <message>
        <source>Press F9 again to go on, Esc to leave it.</source>
        <translation>再按一次 F9 继续，按 Esc 取消。</translation>
    </message>
    <message>
        <source>Taken off the allowlist: {n}. Ctrl+Z brings them back.</source>
        <translation>已从白名单移除：{n} 块。按 Ctrl+Z 可恢复。</translation>
    </message>
    <message>
        <source>The label for {mac} waits at station {station} for its container.</source>
        <translation>{mac} 的标签在工位 {station} 等待箱号。</translation>
    </message>
    <message>
        <source>Enter the container there, in Labels (Ctrl+4): it is printed there.</source>
        <translation>请在那里的“标签”（Ctrl+4）中输入箱号：标签在那里打印。</translation>
    </message>
    <message>
        <source>Board {mac} has no label yet.</source>
        <translation>板子 {mac} 还没有标签。</translation>
    </message>
    <message>
        <source>It gets one when it is verified.</source>
        <translation>验证通过后会自动打印。</translation>
    </message>
    <message>
        <source>No session is watched: nobody knows which labels are missing.</source>
        <translation>没有正在查看的会话：无法知道缺少哪些标签。</translation>
    </message>
    <message>
        <source>Open one in Sessions (Ctrl+3) first.</source>
        <translation>请先在“会话”页 (Ctrl+3) 打开一个。</translation>
    </message>
    <message>
        <source>Labels that were missing: {n}.</source>
        <translation>缺少的标签：{n} 张。</translation>
    </message>
    <message>
        <source>the first one did not come out</source>
        <translation>第一张没有打出来</translation>
    </message>
    <message>
        <source>{ready} will be provisioned, one is not allowed and stays.</source>
        <translation>将配网 {ready} 块，另有 1 块不在白名单中，不配网。</translation>
    </message>
    <message>
        <source>{ready} will be provisioned, {not_allowed} are not allowed and stay.</source>
        <translation>将配网 {ready} 块，另有 {not_allowed} 块不在白名单中，不配网。</translation>
    </message>
    <message>
        <source>The label for {mac} is still in the queue: it is not printed a second time.</source>
        <translation>{mac} 的标签仍在队列中：不会打印第二次。</translation>
    </message>
    <message>
        <source>The label for {mac} is in the queue once more.</source>
        <translation>{mac} 的标签已再次进入队列。</translation>
    </message>
    <message>
        <source>Printing is paused: go on in Labels (Ctrl+4).</source>
        <translation>打印已暂停：请在“标签”(Ctrl+4) 中继续。</translation>
    </message>
</context>
<context>
    <name>Config</name>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Back to the default</source>
        <translation>恢复默认值</translation>
    </message>
    <message>
        <source>a new secret</source>
        <translation>新密钥</translation>
    </message>
    <message>
        <source>The Pi does not let this be changed.</source>
        <translation>树莓派不允许修改此项。</translation>
    </message>
    <message>
        <source>It is not changed yet.</source>
        <translation>尚未修改。</translation>
    </message>
    <message>
        <source>{key} becomes {value}.</source>
        <translation>{key} 将改为 {value}。</translation>
    </message>
    <message>
        <source>{key} becomes its default, {value}.</source>
        <translation>{key} 将恢复默认值 {value}。</translation>
    </message>
</context>
<context>
    <name>CrashBar</name>
    <message>
        <source>Copy report</source>
        <translation>复制报告</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>The station went wrong at {when}. A report lies here; it was sent to nobody.</source>
        <translation>程序在 {when} 出错。报告已存在本机，没有发送给任何人。</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
</context>
<context>
    <name>Devices</name>
    <message>
        <source>The Pi gave no reason.</source>
        <translation>树莓派没有给出原因。</translation>
    </message>
    <message>
        <source>Retry it with F8; if it fails again, put it aside.</source>
        <translation>按 F8 重试；再失败就放到一边。</translation>
    </message>
</context>
<context>
    <name>DevicesView</name>
    <message>
        <source>Failed {n}</source>
        <translation>失败 {n}</translation>
    </message>
    <message>
        <source>In progress {n}</source>
        <translation>进行中 {n}</translation>
    </message>
    <message>
        <source>Discovered {n}</source>
        <translation>已发现 {n}</translation>
    </message>
    <message>
        <source>Verified {n}</source>
        <translation>已验证 {n}</translation>
    </message>
    <message>
        <source>All {n}</source>
        <translation>全部 {n}</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>No board matches. Choose “All” and clear the search.</source>
        <translation>没有符合条件的板子。请选“全部”并清空搜索。</translation>
    </message>
    <message>
        <source>Press F6 to start a session.</source>
        <translation>按 F6 开始会话。</translation>
    </message>
    <message>
        <source>No board yet. Power the boards; they appear here by themselves.</source>
        <translation>还没有板子。给板子通电，会自动出现在这里。</translation>
    </message>
</context>
<context>
    <name>Dialogs</name>
    <message>
        <source>Cancel  Esc</source>
        <translation>取消  Esc</translation>
    </message>
</context>
<context>
    <name>EntryDialog</name>
    <message>
        <source>Correct an entry</source>
        <translation>修改条目</translation>
    </message>
    <message>
        <source>Container</source>
        <translation>箱号</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Entry of {mac}</source>
        <translation>{mac} 的条目</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>ErrorCodes</name>
    <message>
        <source>The Pi does not know this session.</source>
        <translation>树莓派上没有这个会话。</translation>
    </message>
    <message>
        <source>Start a new session.</source>
        <translation>请开始新会话。</translation>
    </message>
    <message>
        <source>The session has run out of time.</source>
        <translation>会话已超时。</translation>
    </message>
    <message>
        <source>Another session is already running on the Pi.</source>
        <translation>树莓派上已有另一个会话在进行。</translation>
    </message>
    <message>
        <source>Join the running session, or stop it first.</source>
        <translation>请加入该会话，或先结束它。</translation>
    </message>
    <message>
        <source>The session is already closed.</source>
        <translation>会话已经结束。</translation>
    </message>
    <message>
        <source>The Pi cannot continue this session.</source>
        <translation>树莓派无法继续这个会话。</translation>
    </message>
    <message>
        <source>The board is not part of this session.</source>
        <translation>这块板子不属于当前会话。</translation>
    </message>
    <message>
        <source>Check its power, then refresh.</source>
        <translation>检查板子电源，然后刷新。</translation>
    </message>
    <message>
        <source>The board is not on the allowlist.</source>
        <translation>这块板子不在白名单中。</translation>
    </message>
    <message>
        <source>Scan the board&apos;s label, then try again.</source>
        <translation>扫描板子标签，然后重试。</translation>
    </message>
    <message>
        <source>The board is already being provisioned.</source>
        <translation>这块板子正在配网。</translation>
    </message>
    <message>
        <source>Wait until it is finished.</source>
        <translation>请等它完成。</translation>
    </message>
    <message>
        <source>The board is not in a state that allows this.</source>
        <translation>板子当前状态不允许此操作。</translation>
    </message>
    <message>
        <source>Refresh and look at its state.</source>
        <translation>刷新并查看板子状态。</translation>
    </message>
    <message>
        <source>The board has failed too often.</source>
        <translation>这块板子失败次数过多。</translation>
    </message>
    <message>
        <source>Put it aside; a technician should look at it.</source>
        <translation>放到一边，交给技术员检查。</translation>
    </message>
    <message>
        <source>The board did not accept the Pi&apos;s one-time code.</source>
        <translation>板子不接受树莓派的一次性验证码。</translation>
    </message>
    <message>
        <source>Check the Pi&apos;s clock, then retry.</source>
        <translation>检查树莓派的时钟，然后重试。</translation>
    </message>
    <message>
        <source>The one-time code for the board was too old.</source>
        <translation>板子的一次性验证码已过期。</translation>
    </message>
    <message>
        <source>Too many requests to the Pi.</source>
        <translation>对树莓派的请求过多。</translation>
    </message>
    <message>
        <source>Wait a moment; it goes on by itself.</source>
        <translation>请稍等，会自动继续。</translation>
    </message>
    <message>
        <source>The Pi does not accept the API key.</source>
        <translation>树莓派不接受这个 API 密钥。</translation>
    </message>
    <message>
        <source>Enter the right key in Settings.</source>
        <translation>请在“设置”中输入正确的密钥。</translation>
    </message>
    <message>
        <source>The Pi cannot reach the board.</source>
        <translation>树莓派连不上这块板子。</translation>
    </message>
    <message>
        <source>Check the board&apos;s power and distance, then retry.</source>
        <translation>检查板子的电源和距离，然后重试。</translation>
    </message>
    <message>
        <source>The board refused the Wi-Fi credentials.</source>
        <translation>板子拒绝了 Wi-Fi 名称或密码。</translation>
    </message>
    <message>
        <source>Retry; if it fails again, reset the board.</source>
        <translation>请重试；再失败就把板子复位。</translation>
    </message>
    <message>
        <source>The board did not answer in time.</source>
        <translation>板子没有及时应答。</translation>
    </message>
    <message>
        <source>Retry the board.</source>
        <translation>重试这块板子。</translation>
    </message>
    <message>
        <source>The Pi is leaving the board alone for a while after errors.</source>
        <translation>多次出错后，树莓派暂时不再处理这块板子。</translation>
    </message>
    <message>
        <source>Wait, then retry the board.</source>
        <translation>等一会儿，再重试这块板子。</translation>
    </message>
    <message>
        <source>The board did not report from the target Wi-Fi in time.</source>
        <translation>板子没有及时从目标 Wi-Fi 上报。</translation>
    </message>
    <message>
        <source>Check the Wi-Fi password and the signal, then retry.</source>
        <translation>检查 Wi-Fi 密码和信号，然后重试。</translation>
    </message>
    <message>
        <source>The onboarding Wi-Fi has a problem.</source>
        <translation>配网热点有问题。</translation>
    </message>
    <message>
        <source>Wait; if it stays, restart the Pi.</source>
        <translation>请等待；一直不好就重启树莓派。</translation>
    </message>
    <message>
        <source>The Pi has no connection to the MQTT broker, so no board can be verified.</source>
        <translation>树莓派没有连上 MQTT 服务器，无法验证板子。</translation>
    </message>
    <message>
        <source>Tell the technician: the broker is down.</source>
        <translation>通知技术员：MQTT 服务器停了。</translation>
    </message>
    <message>
        <source>The Pi&apos;s database has a problem.</source>
        <translation>树莓派的数据库有问题。</translation>
    </message>
    <message>
        <source>Tell the technician; note the correlation id.</source>
        <translation>通知技术员，并记下追踪号。</translation>
    </message>
    <message>
        <source>The Pi had an internal error.</source>
        <translation>树莓派发生内部错误。</translation>
    </message>
    <message>
        <source>The Pi refused a value.</source>
        <translation>树莓派拒绝了一个值。</translation>
    </message>
    <message>
        <source>Correct the value and try again.</source>
        <translation>改正这个值再试。</translation>
    </message>
    <message>
        <source>The Pi did not understand the request.</source>
        <translation>树莓派看不懂这个请求。</translation>
    </message>
    <message>
        <source>Check that station and Pi versions belong together.</source>
        <translation>检查本程序与树莓派的版本是否配套。</translation>
    </message>
    <message>
        <source>The Pi misses a value in the request.</source>
        <translation>发给树莓派的请求缺少一个值。</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>Board {mac}: {what}</source>
        <translation>板子 {mac}：{what}</translation>
    </message>
    <message>
        <source>The Pi at {url} went silent while it was being told: it may have done it or not.</source>
        <translation>发送命令时树莓派 {url} 没有了应答：命令可能已执行，也可能没有。</translation>
    </message>
    <message>
        <source>Press F5 and look at what is true before trying again.</source>
        <translation>再次操作之前，先按 F5 查看实际情况。</translation>
    </message>
    <message>
        <source>The Pi shows another certificate than the paired one. Nothing was sent to {url}.</source>
        <translation>树莓派的证书与已配对的不同。没有向 {url} 发送任何内容。</translation>
    </message>
    <message>
        <source>Renewed? Pair again: Settings (Ctrl+8), “Test connection”. Else tell the technician.</source>
        <translation>证书更换过？请重新配对：“设置”（Ctrl+8）→“测试连接”。否则请通知技术员。</translation>
    </message>
    <message>
        <source>The Pi cannot prove who it is: {why}. Nothing was sent to {url}.</source>
        <translation>树莓派无法证明身份：{why}。没有向 {url} 发送任何内容。</translation>
    </message>
    <message>
        <source>Pair with it: Settings (Ctrl+8), “Test connection”.</source>
        <translation>请与它配对：“设置”（Ctrl+8）→“测试连接”。</translation>
    </message>
    <message>
        <source>The Pi at {url} does not answer ({why}).</source>
        <translation>树莓派 {url} 没有应答（{why}）。</translation>
    </message>
    <message>
        <source>Check that it is switched on, the network cable, and the address in Settings (Ctrl+8).</source>
        <translation>检查树莓派是否开机、网线是否插好、“设置”（Ctrl+8）中的地址是否正确。</translation>
    </message>
    <message>
        <source>This address answers with a web page, not with PiOrchestrator. Is the port right?</source>
        <translation>这个地址返回的是网页，不是 PiOrchestrator。端口对吗？</translation>
    </message>
    <message>
        <source>Try {ports}. The address is in Settings (Ctrl+8).</source>
        <translation>请试 {ports}。地址在“设置”（Ctrl+8）中。</translation>
    </message>
    <message>
        <source>{url} answers with {got}, not as a PiOrchestrator.</source>
        <translation>{url} 返回了{got}，不是 PiOrchestrator。</translation>
    </message>
    <message>
        <source>Check the address and the port in Settings (Ctrl+8).</source>
        <translation>请在“设置”（Ctrl+8）中检查地址和端口。</translation>
    </message>
    <message>
        <source>The keyring cannot be used: {why}</source>
        <translation>密钥环无法使用：{why}</translation>
    </message>
    <message>
        <source>The printer {printer} does not print: {why}</source>
        <translation>打印机 {printer} 不打印：{why}</translation>
    </message>
    <message>
        <source>The journal does not take this: {why}</source>
        <translation>操作记录不接受此项：{why}</translation>
    </message>
    <message>
        <source>The journal {where} cannot be used: {why}</source>
        <translation>操作记录 {where} 无法使用：{why}</translation>
    </message>
    <message>
        <source>Allowed: {allowed}.</source>
        <translation>允许的值：{allowed}。</translation>
    </message>
    <message>
        <source>{first} or {second}</source>
        <translation>{first} 或 {second}</translation>
    </message>
    <message>
        <source>The Pi does not accept the API key, or wants one.</source>
        <translation>树莓派不接受这个 API 密钥，或者需要一个密钥。</translation>
    </message>
    <message>
        <source>Enter the right key in Settings (Ctrl+8).</source>
        <translation>请在“设置”（Ctrl+8）中输入正确的密钥。</translation>
    </message>
    <message>
        <source>The session does not exist any more.</source>
        <translation>这个会话已不存在。</translation>
    </message>
    <message>
        <source>Start a new session (F6).</source>
        <translation>请开始新会话（F6）。</translation>
    </message>
    <message>
        <source>This Pi does not offer that ({path}).</source>
        <translation>这台树莓派不支持此功能（{path}）。</translation>
    </message>
    <message>
        <source>Check that station and Pi versions belong together.</source>
        <translation>检查本程序与树莓派的版本是否配套。</translation>
    </message>
    <message>
        <source>The Pi refused: {said}</source>
        <translation>树莓派拒绝了：{said}</translation>
    </message>
    <message>
        <source>Tell the technician; note the correlation id.</source>
        <translation>通知技术员，并记下追踪号。</translation>
    </message>
    <message>
        <source>The Pi asks to wait {seconds} s.</source>
        <translation>树莓派要求等待 {seconds} 秒。</translation>
    </message>
    <message>
        <source>The Pi asks to wait {minutes} min.</source>
        <translation>树莓派要求等待 {minutes} 分钟。</translation>
    </message>
    <message>
        <source>The Pi reports: {said}</source>
        <translation>树莓派报告：{said}</translation>
    </message>
</context>
<context>
    <name>Facts</name>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
</context>
<context>
    <name>Feed</name>
    <message>
        <source>connecting</source>
        <translation>连接中</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>live</source>
        <translation>实时</translation>
    </message>
    <message>
        <source>reconnecting</source>
        <translation>重连中</translation>
    </message>
    <message>
        <source>polling</source>
        <translation>轮询中</translation>
    </message>
    <message>
        <source>out of reach</source>
        <translation>连不上</translation>
    </message>
    <message>
        <source>key needed</source>
        <translation>需要密钥</translation>
    </message>
    <message>
        <source>F5 tries at once.</source>
        <translation>按 F5 立即重试。</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>A board does not appear</source>
        <translation>板子没有出现</translation>
    </message>
    <message>
        <source>Check its power and its distance to the Pi. It has to be new or reset.</source>
        <translation>检查板子电源，以及它与树莓派的距离。板子必须是新的或已复位。</translation>
    </message>
    <message>
        <source>“not allowed: scan it”</source>
        <translation>“不在白名单：请扫描”</translation>
    </message>
    <message>
        <source>Scan the board&apos;s MAC label, or type it with F2. Then press F9 again.</source>
        <translation>扫描板子的 MAC 标签，或按 F2 输入。然后再按 F9。</translation>
    </message>
    <message>
        <source>A board has failed</source>
        <translation>板子失败</translation>
    </message>
    <message>
        <source>Press F8. If it fails again, put it aside and go on with the others.</source>
        <translation>按 F8。再失败就放到一边，继续做其他板子。</translation>
    </message>
    <message>
        <source>The Pi is out of reach</source>
        <translation>连不上树莓派</translation>
    </message>
    <message>
        <source>Go on scanning: scans are kept. Check the network cable and the Pi&apos;s power; F5 tries now.</source>
        <translation>继续扫描：扫描结果会保留。检查网线和树莓派电源；按 F5 立即重试。</translation>
    </message>
    <message>
        <source>A label did not come out</source>
        <translation>标签没有打出来</translation>
    </message>
    <message>
        <source>Labels (Ctrl+4): answer what is doubtful, or print one again with F4.</source>
        <translation>标签（Ctrl+4）：回答有疑问的标签，或按 F4 补打。</translation>
    </message>
    <message>
        <source>Scans do not arrive</source>
        <translation>扫码没有反应</translation>
    </message>
    <message>
        <source>Click into this window. The strip at the top says whether the scanner is ready.</source>
        <translation>点一下本窗口。顶部状态栏会显示扫码枪是否就绪。</translation>
    </message>
    <message>
        <source>“session ends in …” at the top</source>
        <translation>顶部显示“会话剩余 …”</translation>
    </message>
    <message>
        <source>Let the boards under way finish; start another session for the rest.</source>
        <translation>让正在进行的板子做完；其余的另开一个会话。</translation>
    </message>
    <message>
        <source>The Pi seems slow, or many boards fail</source>
        <translation>树莓派变慢，或很多板子失败</translation>
    </message>
    <message>
        <source>Monitor (Ctrl+5) colours what is not normal; Logs (Ctrl+6) has what the Pi says about it.</source>
        <translation>监控（Ctrl+5）用颜色标出异常；日志（Ctrl+6）有树莓派的说明。</translation>
    </message>
    <message>
        <source>The Pi has to be restarted</source>
        <translation>需要重启树莓派</translation>
    </message>
    <message>
        <source>Maintenance (Ctrl+7), System: it says what becomes of the running session.</source>
        <translation>维护（Ctrl+7）→ 系统：会说明当前会话会怎样。</translation>
    </message>
    <message>
        <source>The station was restarted</source>
        <translation>本程序重新启动后</translation>
    </message>
    <message>
        <source>It joins its session again. A session left on the Pi is offered to be resumed.</source>
        <translation>会自动重新加入原会话。留在树莓派上的会话可以恢复。</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>What to do when</source>
        <translation>遇到问题时</translation>
    </message>
    <message>
        <source>Close  Esc</source>
        <translation>关闭  Esc</translation>
    </message>
    <message>
        <source>About</source>
        <translation>关于</translation>
    </message>
</context>
<context>
    <name>House</name>
    <message>
        <source>This Pi has no door.</source>
        <translation>这台树莓派没有门。</translation>
    </message>
    <message>
        <source>This Pi&apos;s version does not offer that ({path}).</source>
        <translation>这台树莓派的版本不支持此功能（{path}）。</translation>
    </message>
    <message>
        <source>This Pi&apos;s version does not offer that: a web page stands there.</source>
        <translation>这台树莓派的版本不支持此功能：该处是网页。</translation>
    </message>
    <message>
        <source>A value is needed here.</source>
        <translation>此处必须填写。</translation>
    </message>
    <message>
        <source>That is not a number.</source>
        <translation>这不是数字。</translation>
    </message>
    <message>
        <source>At least {limit}.</source>
        <translation>最小 {limit}。</translation>
    </message>
    <message>
        <source>At most {limit}.</source>
        <translation>最大 {limit}。</translation>
    </message>
    <message>
        <source>One of: {limit}.</source>
        <translation>可选：{limit}。</translation>
    </message>
    <message>
        <source>It has to look like {limit}.</source>
        <translation>格式必须为 {limit}。</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>已连接</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>未连接</translation>
    </message>
    <message>
        <source>on</source>
        <translation>开</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>Wi-Fi</source>
        <translation>Wi-Fi</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Signal</source>
        <translation>信号</translation>
    </message>
    <message>
        <source>Access point</source>
        <translation>热点</translation>
    </message>
    <message>
        <source>Its name</source>
        <translation>热点名称</translation>
    </message>
    <message>
        <source>Boards in it</source>
        <translation>热点内的板子</translation>
    </message>
    <message>
        <source>VPN</source>
        <translation>VPN</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Other machines</source>
        <translation>其他机器</translation>
    </message>
    <message>
        <source>Log-in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>is needed</source>
        <translation>需要登录</translation>
    </message>
    <message>
        <source>Broker</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>端口</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>延迟</translation>
    </message>
    <message>
        <source>set up</source>
        <translation>已配置</translation>
    </message>
    <message>
        <source>not set up</source>
        <translation>未配置</translation>
    </message>
    <message>
        <source>Bridge</source>
        <translation>网桥</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>配置</translation>
    </message>
    <message>
        <source>open</source>
        <translation>已打开</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>in trouble</source>
        <translation>故障</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>there</source>
        <translation>有</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>没有</translation>
    </message>
    <message>
        <source>Door</source>
        <translation>门</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>门锁</translation>
    </message>
    <message>
        <source>Relay</source>
        <translation>继电器</translation>
    </message>
    <message>
        <source>Last told</source>
        <translation>上次命令</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>development mode: the relay does not move</source>
        <translation>开发模式：继电器不动作</translation>
    </message>
    <message>
        <source>Rehearsal</source>
        <translation>演练</translation>
    </message>
    <message>
        <source>Trouble</source>
        <translation>故障</translation>
    </message>
    <message>
        <source>Open the door</source>
        <translation>开门</translation>
    </message>
    <message>
        <source>Close the door</source>
        <translation>关门</translation>
    </message>
    <message>
        <source>Lock the door</source>
        <translation>锁门</translation>
    </message>
    <message>
        <source>Unlock the door</source>
        <translation>解锁</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>New: {new}. Changed: {changed}. There already: {same}. Left out: {broken}.</source>
        <translation>新增：{new}。更改：{changed}。已有：{same}。略过：{broken}。</translation>
    </message>
    <message>
        <source>Nothing has been sent yet.</source>
        <translation>尚未发送。</translation>
    </message>
    <message>
        <source>These columns mean nothing here, and are not read: {names}</source>
        <translation>这些列在此无意义，不会读取：{names}</translation>
    </message>
    <message>
        <source>The first {n} lines are shown; all of them are counted.</source>
        <translation>仅显示前 {n} 行；计数包含全部。</translation>
    </message>
    <message>
        <source>Put {n} on the allowlist</source>
        <translation>把 {n} 块加入白名单</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Fate</source>
        <translation>处理</translation>
    </message>
    <message>
        <source>MAC</source>
        <translation>MAC</translation>
    </message>
    <message>
        <source>Container</source>
        <translation>箱号</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>it repeats line {n}</source>
        <translation>与第 {n} 行重复</translation>
    </message>
    <message>
        <source>a quote in it is never closed</source>
        <translation>其中的引号没有结束</translation>
    </message>
    <message>
        <source>left out: {why}</source>
        <translation>略过：{why}</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>changed; container was {was}</source>
        <translation>更改；原箱号 {was}</translation>
    </message>
    <message>
        <source>there already</source>
        <translation>已有</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>Ctrl</source>
        <translation>Ctrl</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Shift</translation>
    </message>
</context>
<context>
    <name>LabelDesign</name>
    <message>
        <source>Edit template …</source>
        <translation>编辑模板…</translation>
    </message>
    <message>
        <source>Print a test label</source>
        <translation>打印测试标签</translation>
    </message>
    <message>
        <source>Pause printing</source>
        <translation>暂停打印</translation>
    </message>
    <message>
        <source>Printing is paused. Labels queue up.</source>
        <translation>打印已暂停，标签在排队。</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>Go on printing</source>
        <translation>继续打印</translation>
    </message>
    <message>
        <source>Labels are printed with {template} as it was last read.</source>
        <translation>仍按上次读取的 {template} 打印。</translation>
    </message>
    <message>
        <source>Label template</source>
        <translation>标签模板</translation>
    </message>
    <message>
        <source>Save and use</source>
        <translation>保存并使用</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>另存为</translation>
    </message>
    <message>
        <source>Element {n}: the code does not fit, and words are printed in its place. Make its box larger, or its text shorter.</source>
        <translation>元素 {n}：条码放不下，其位置打印的是文字。请放大它的框，或缩短它的文本。</translation>
    </message>
    <message>
        <source>Element {n}: scanners may not read the code. Its modules are {mm} mm wide, {dots} dots; they need {least_mm} mm and {least_dots} dots. Make its box larger.</source>
        <translation>元素 {n}：扫描器可能读不出该条码。它的模块宽 {mm} mm（{dots} 点）；至少需要 {least_mm} mm 和 {least_dots} 点。请放大它的框。</translation>
    </message>
</context>
<context>
    <name>LabelForm</name>
    <message>
        <source>Print a label when a board is verified</source>
        <translation>板子验证通过后打印标签</translation>
    </message>
    <message>
        <source>Print the label with its MAC alone</source>
        <translation>只用 MAC 打印标签</translation>
    </message>
    <message>
        <source>Wait until its container is known</source>
        <translation>等到知道箱号</translation>
    </message>
    <message>
        <source>Wait, and ask for the container</source>
        <translation>等待，并询问箱号</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>打印机</translation>
    </message>
    <message>
        <source>Empty: labels are written as PDF files into the data directory.</source>
        <translation>留空：标签以 PDF 文件存入数据目录。</translation>
    </message>
    <message>
        <source>No container</source>
        <translation>没有箱号时</translation>
    </message>
    <message>
        <source>Allowed: zpl-tcp://HOST:9100, system:NAME, pdf:DIRECTORY, or empty.</source>
        <translation>允许：zpl-tcp://主机:9100、system:名称、pdf:目录，或留空。</translation>
    </message>
</context>
<context>
    <name>LabelsPage</name>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>No label yet. Each board gets one when it is verified.</source>
        <translation>还没有标签。板子验证通过后各打印一张。</translation>
    </message>
    <message>
        <source>Container</source>
        <translation>箱号</translation>
    </message>
    <message>
        <source>Every label of the journal is here.</source>
        <translation>操作记录中的标签已全部列出。</translation>
    </message>
    <message>
        <source>Doubtful: {n}. Is this label of {mac} in your hand: {which}?</source>
        <translation>有疑问：{n}。{mac} 的这张标签在你手里吗：{which}？</translation>
    </message>
    <message>
        <source>Container of {mac}? (waiting: {n})</source>
        <translation>{mac} 的箱号？（等待：{n}）</translation>
    </message>
    <message>
        <source>Select a label in the list first.</source>
        <translation>请先在列表中选中一张标签。</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Without container</source>
        <translation>不带箱号</translation>
    </message>
    <message>
        <source>Yes, it is here</source>
        <translation>是，标签在手里</translation>
    </message>
    <message>
        <source>No, print it again</source>
        <translation>否，再打印一次</translation>
    </message>
    <message>
        <source>Reprint the selected  F4</source>
        <translation>补打所选  F4</translation>
    </message>
    <message>
        <source>Print missing labels</source>
        <translation>打印缺少的标签</translation>
    </message>
    <message>
        <source>Older labels</source>
        <translation>更早的标签</translation>
    </message>
    <message>
        <source>the first one</source>
        <translation>第一张</translation>
    </message>
</context>
<context>
    <name>Languages</name>
    <message>
        <source>English</source>
        <comment>the name of this language in itself</comment>
        <translation>简体中文</translation>
    </message>
</context>
<context>
    <name>LeftoverBanner</name>
    <message>
        <source>Resume</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>暂不</translation>
    </message>
    <message>
        <source>A session was left on the Pi: {ssid}, {when}, verified {verified} of {total}.</source>
        <translation>树莓派上留有一个会话：{ssid}，{when}，已验证 {verified} / {total}。</translation>
    </message>
</context>
<context>
    <name>Logs</name>
    <message>
        <source>All levels</source>
        <translation>全部级别</translation>
    </message>
    <message>
        <source>Info and worse</source>
        <translation>信息及以上</translation>
    </message>
    <message>
        <source>Warnings and worse</source>
        <translation>警告及以上</translation>
    </message>
    <message>
        <source>Errors only</source>
        <translation>仅错误</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Follow the end</source>
        <translation>跟随最新</translation>
    </message>
    <message>
        <source>not followed</source>
        <translation>没有跟踪</translation>
    </message>
    <message>
        <source>no stream: asked every 5 s</source>
        <translation>没有数据流：每 5 秒查询</translation>
    </message>
    <message>
        <source>Not live since {age}. {why}</source>
        <translation>{age}前起不再实时。{why}</translation>
    </message>
    <message>
        <source>Go on: {n} waiting</source>
        <translation>继续：{n} 条等待</translation>
    </message>
    <message>
        <source>{file} is not written: {why}</source>
        <translation>{file} 没有写入：{why}</translation>
    </message>
    <message>
        <source>Choose another folder, or free some space.</source>
        <translation>请选另一个文件夹，或腾出空间。</translation>
    </message>
    <message>
        <source>The log is in {file}.</source>
        <translation>日志已写入 {file}。</translation>
    </message>
    <message>
        <source>Lines copied: {n}.</source>
        <translation>已复制：{n} 行。</translation>
    </message>
    <message>
        <source>Write the log to a file</source>
        <translation>把日志写入文件</translation>
    </message>
    <message>
        <source>No line matches. Choose “All levels” and clear the search.</source>
        <translation>没有符合条件的行。请选“全部级别”并清空搜索。</translation>
    </message>
    <message>
        <source>No line of the Pi&apos;s log has come yet.</source>
        <translation>树莓派还没有传来日志。</translation>
    </message>
    <message>
        <source>{shown} of {total} lines</source>
        <translation>显示 {shown} / {total} 行</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Write to a file…</source>
        <translation>写入文件…</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清空</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>日志</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>{name} works here now.</source>
        <translation>当前操作员：{name}。</translation>
    </message>
    <message>
        <source>The scan was not kept: {text}</source>
        <translation>扫描没有保存：{text}</translation>
    </message>
    <message>
        <source>Scanner {name}: {why}</source>
        <translation>扫码枪 {name}：{why}</translation>
    </message>
    <message>
        <source>Camera {name}: {why}</source>
        <translation>摄像头 {name}：{why}</translation>
    </message>
    <message>
        <source>Opening …</source>
        <translation>正在打开…</translation>
    </message>
    <message>
        <source>The line is being opened. What is scanned meanwhile waits for it.</source>
        <translation>产线正在打开。这期间扫描的内容会保留等待。</translation>
    </message>
    <message>
        <source>Set up the Pi in Settings (Ctrl+8) first.</source>
        <translation>请先在“设置”（Ctrl+8）中设置树莓派。</translation>
    </message>
    <message>
        <source>The station was updated or removed while it runs.</source>
        <translation>程序在运行期间被更新或移除。</translation>
    </message>
    <message>
        <source>Close it after this batch, then start it again.</source>
        <translation>请在本批次之后关闭并重新启动。</translation>
    </message>
    <message>
        <source>Closing: the label on its way comes out first.</source>
        <translation>正在关闭：先把正在打印的标签打完。</translation>
    </message>
</context>
<context>
    <name>Maintenance</name>
    <message>
        <source>Paired boards</source>
        <translation>已配对的板子</translation>
    </message>
    <message>
        <source>No board is paired with the Pi.</source>
        <translation>树莓派没有已配对的板子。</translation>
    </message>
    <message>
        <source>Refresh the list</source>
        <translation>刷新列表</translation>
    </message>
    <message>
        <source>No board is paired with this Pi.</source>
        <translation>这台树莓派没有已配对的板子。</translation>
    </message>
    <message>
        <source>Cameras</source>
        <translation>摄像头</translation>
    </message>
    <message>
        <source>The Pi knows no camera. Switch one on, then refresh the list.</source>
        <translation>树莓派没有发现摄像头。请打开一个摄像头，然后刷新列表。</translation>
    </message>
    <message>
        <source>Take a picture</source>
        <translation>拍照</translation>
    </message>
    <message>
        <source>Restart the camera</source>
        <translation>重启摄像头</translation>
    </message>
    <message>
        <source>It is being done.</source>
        <translation>正在执行。</translation>
    </message>
    <message>
        <source>Select a camera first.</source>
        <translation>请先选择一个摄像头。</translation>
    </message>
    <message>
        <source>{camera} gives no picture for a minute.</source>
        <translation>{camera} 一分钟内没有传来图片。</translation>
    </message>
    <message>
        <source>The Pi lists no camera.</source>
        <translation>树莓派没有列出摄像头。</translation>
    </message>
    <message>
        <source>Waiting for {camera} …</source>
        <translation>正在等待 {camera}…</translation>
    </message>
    <message>
        <source>What {camera} sent is no picture ({n} bytes).</source>
        <translation>{camera} 发来的不是图片（{n} 字节）。</translation>
    </message>
    <message>
        <source>{camera}, {time}</source>
        <translation>{camera}，{time}</translation>
    </message>
    <message>
        <source>{camera} restarts. {said}</source>
        <translation>{camera} 正在重启。{said}</translation>
    </message>
    <message>
        <source>No picture yet</source>
        <translation>还没有图片</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>配置</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>{key} is saved.</source>
        <translation>{key} 已保存。</translation>
    </message>
    <message>
        <source>{key} is back at its default: {value}.</source>
        <translation>{key} 已恢复默认值：{value}。</translation>
    </message>
    <message>
        <source>Door</source>
        <translation>门</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>重新查询</translation>
    </message>
    <message>
        <source>The door of the container moves.</source>
        <translation>箱体的门会动。</translation>
    </message>
    <message>
        <source>What it was told</source>
        <translation>执行过的命令</translation>
    </message>
    <message>
        <source>The door is told to move …</source>
        <translation>正在让门动作…</translation>
    </message>
    <message>
        <source>Done; the door is {state}. {said}</source>
        <translation>完成；门的状态：{state}。{said}</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Maintenance</source>
        <translation>维护</translation>
    </message>
    <message>
        <source>not here</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Tailscale</source>
        <translation>Tailscale</translation>
    </message>
    <message>
        <source>MQTT broker</source>
        <translation>MQTT 服务器</translation>
    </message>
    <message>
        <source>Bridge</source>
        <translation>网桥</translation>
    </message>
    <message>
        <source>Host or address</source>
        <translation>主机或地址</translation>
    </message>
    <message>
        <source>Ping from the Pi</source>
        <translation>从树莓派 Ping</translation>
    </message>
    <message>
        <source>Type a host&apos;s name or address.</source>
        <translation>请输入主机名或地址。</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>{host} is pinged …</source>
        <translation>正在 Ping {host}…</translation>
    </message>
    <message>
        <source>{host}: lost {loss}; on average {average}, shortest {least}, longest {most}.</source>
        <translation>{host}：丢包 {loss}；平均 {average}，最短 {least}，最长 {most}。</translation>
    </message>
    <message>
        <source>Ask the Pi again</source>
        <translation>重新查询树莓派</translation>
    </message>
    <message>
        <source>System</source>
        <translation>系统</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>机器</translation>
    </message>
    <message>
        <source>Restart the Pi</source>
        <translation>重启树莓派</translation>
    </message>
    <message>
        <source>The Pi restarts.</source>
        <translation>树莓派将重启。</translation>
    </message>
    <message>
        <source>Type {word} into the field first.</source>
        <translation>请先在输入框中输入 {word}。</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>查询时间</translation>
    </message>
    <message>
        <source>No session runs: nothing is interrupted.</source>
        <translation>没有会话在进行：不会中断任何工作。</translation>
    </message>
    <message>
        <source>The running session {id} is interrupted; boards on their way: {n}. Once the Pi is back the session is offered to be resumed; boards that are done stay done.</source>
        <translation>正在进行的会话 {id} 会中断；未完成的板子：{n} 块。树莓派恢复后可以恢复该会话；已完成的板子不受影响。</translation>
    </message>
    <message>
        <source>Type {word} to restart the Pi:</source>
        <translation>输入 {word} 以重启树莓派：</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>重启</translation>
    </message>
    <message>
        <source>The Pi is told to restart …</source>
        <translation>正在让树莓派重启…</translation>
    </message>
    <message>
        <source>The Pi restarts; the station joins it again by itself. {said}</source>
        <translation>树莓派正在重启；本程序会自动重新连接。{said}</translation>
    </message>
    <message>
        <source>well</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>not well</source>
        <translation>不正常</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Runs for</source>
        <translation>运行时间</translation>
    </message>
    <message>
        <source>Cores</source>
        <translation>核心数</translation>
    </message>
    <message>
        <source>Memory in all</source>
        <translation>内存总量</translation>
    </message>
    <message>
        <source>Disk in all</source>
        <translation>磁盘总量</translation>
    </message>
    <message>
        <source>Wi-Fi</source>
        <translation>Wi-Fi</translation>
    </message>
    <message>
        <source>Wi-Fi of the Pi</source>
        <translation>树莓派的 Wi-Fi</translation>
    </message>
    <message>
        <source>No Wi-Fi yet. Press “Look for Wi-Fis”.</source>
        <translation>还没有 Wi-Fi。请按“搜索 Wi-Fi”。</translation>
    </message>
    <message>
        <source>Look for Wi-Fis</source>
        <translation>搜索 Wi-Fi</translation>
    </message>
    <message>
        <source>Name of the Wi-Fi</source>
        <translation>Wi-Fi 名称</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Connect the Pi</source>
        <translation>连接树莓派</translation>
    </message>
    <message>
        <source>The Pi leaves its Wi-Fi for {ssid}; the station may lose it.</source>
        <translation>树莓派将离开现在的 Wi-Fi，改连 {ssid}；本程序可能会失去连接。</translation>
    </message>
    <message>
        <source>Choose a Wi-Fi, or type its name.</source>
        <translation>请选择一个 Wi-Fi，或输入名称。</translation>
    </message>
    <message>
        <source>A Wi-Fi&apos;s name has at most 32 bytes.</source>
        <translation>Wi-Fi 名称最多 32 字节。</translation>
    </message>
    <message>
        <source>A Wi-Fi password has at least 8 characters.</source>
        <translation>Wi-Fi 密码至少 8 个字符。</translation>
    </message>
    <message>
        <source>This Wi-Fi wants a password.</source>
        <translation>这个 Wi-Fi 需要密码。</translation>
    </message>
    <message>
        <source>Wi-Fis found: {n}.</source>
        <translation>找到的 Wi-Fi：{n} 个。</translation>
    </message>
    <message>
        <source>The Pi is told to join {ssid} …</source>
        <translation>正在让树莓派连接 {ssid}…</translation>
    </message>
    <message>
        <source>The Pi is connected to {ssid}.</source>
        <translation>树莓派已连接到 {ssid}。</translation>
    </message>
    <message>
        <source>The Pi has said yes ({said}), but its status does not name {ssid}. Look again.</source>
        <translation>树莓派答复成功（{said}），但它的状态中没有 {ssid}。请再查看一次。</translation>
    </message>
</context>
<context>
    <name>ManualEntry</name>
    <message>
        <source>Add  Enter</source>
        <translation>添加  Enter</translation>
    </message>
    <message>
        <source>Type the MAC of the board. Esc leaves.</source>
        <translation>输入板子的 MAC。按 Esc 退出。</translation>
    </message>
    <message>
        <source>Type the MAC of the board, or the container. Esc leaves.</source>
        <translation>输入板子的 MAC 或箱号。Esc 退出。</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>OK  Esc</source>
        <translation>确定  Esc</translation>
    </message>
    <message>
        <source>Leave it  Esc</source>
        <translation>取消  Esc</translation>
    </message>
    <message>
        <source>Messages: {n}</source>
        <translation>消息：{n} 条</translation>
    </message>
</context>
<context>
    <name>Models</name>
    <message>
        <source>waiting for the Pi</source>
        <translation>等待树莓派</translation>
    </message>
    <message>
        <source>refused: {why}</source>
        <translation>被拒绝：{why}</translation>
    </message>
    <message>
        <source>still waiting</source>
        <translation>未出现</translation>
    </message>
    <message>
        <source>seen</source>
        <translation>已出现</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>MAC</source>
        <translation>MAC</translation>
    </message>
    <message>
        <source>Container</source>
        <translation>箱号</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>已使用</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>加入时间</translation>
    </message>
    <message>
        <source>online</source>
        <translation>在线</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>离线</translation>
    </message>
    <message>
        <source>in trouble</source>
        <translation>故障</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>{n} kB</source>
        <translation>{n} kB</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>摄像头</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Signal</source>
        <translation>信号</translation>
    </message>
    <message>
        <source>Free heap</source>
        <translation>可用内存</translation>
    </message>
    <message>
        <source>IP</source>
        <translation>IP</translation>
    </message>
    <message>
        <source>Firmware</source>
        <translation>固件</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>上次在线</translation>
    </message>
    <message>
        <source>set, not shown</source>
        <translation>已设置，不显示</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>未设置</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>键</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>默认值</translation>
    </message>
    <message>
        <source>requested</source>
        <translation>已请求</translation>
    </message>
    <message>
        <source>failed without a reason</source>
        <translation>失败，原因不明</translation>
    </message>
    <message>
        <source>other interface of {mac}? not allowed: scan it</source>
        <translation>是 {mac} 的另一个接口？不在白名单：请扫描</translation>
    </message>
    <message>
        <source>not allowed: scan it</source>
        <translation>不在白名单：请扫描</translation>
    </message>
    <message>
        <source>{note} The Pi says: {said}</source>
        <translation>{note} 树莓派报告：{said}</translation>
    </message>
    <message>
        <source>Tries</source>
        <translation>次数</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>会话</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>第几张</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>打印机</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>debug</source>
        <translation>调试</translation>
    </message>
    <message>
        <source>info</source>
        <translation>信息</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>组件</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Target Wi-Fi</source>
        <translation>目标 Wi-Fi</translation>
    </message>
    <message>
        <source>Boards</source>
        <translation>板子</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>已验证</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>创建时间</translation>
    </message>
    <message>
        <source>discovered</source>
        <translation>已发现</translation>
    </message>
    <message>
        <source>provisioning</source>
        <translation>配网中</translation>
    </message>
    <message>
        <source>provisioned</source>
        <translation>已配网</translation>
    </message>
    <message>
        <source>verifying</source>
        <translation>验证中</translation>
    </message>
    <message>
        <source>verified</source>
        <translation>已验证</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>needs a container</source>
        <translation>缺箱号</translation>
    </message>
    <message>
        <source>queued</source>
        <translation>排队中</translation>
    </message>
    <message>
        <source>sending</source>
        <translation>发送中</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>已发送</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>不确定</translation>
    </message>
    <message>
        <source>not printed</source>
        <translation>未打印</translation>
    </message>
    <message>
        <source>discovering</source>
        <translation>正在搜索板子</translation>
    </message>
    <message>
        <source>active</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>closing</source>
        <translation>正在结束</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>unknown state</source>
        <translation>状态未知</translation>
    </message>
    <message>
        <source>completed</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>run out of time</source>
        <translation>已超时</translation>
    </message>
    <message>
        <source>{dbm} dBm</source>
        <translation>{dbm} dBm</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>open</source>
        <translation>开放</translation>
    </message>
    <message>
        <source>Wi-Fi</source>
        <translation>Wi-Fi</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>加密</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>信道</translation>
    </message>
    <message>
        <source>Station address</source>
        <translation>热点地址</translation>
    </message>
</context>
<context>
    <name>Monitor</name>
    <message>
        <source>Machine</source>
        <translation>机器</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Alerts and security</source>
        <translation>告警与安全</translation>
    </message>
    <message>
        <source>The Pi&apos;s monitor reports: {said}</source>
        <translation>树莓派监控报告：{said}</translation>
    </message>
    <message>
        <source>Cameras</source>
        <translation>摄像头</translation>
    </message>
    <message>
        <source>The Pi tells of no camera.</source>
        <translation>树莓派没有报告摄像头。</translation>
    </message>
    <message>
        <source>Monitor</source>
        <translation>监控</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>处理器</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>磁盘</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>温度</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>负载</translation>
    </message>
    <message>
        <source>Runs for</source>
        <translation>运行时间</translation>
    </message>
    <message>
        <source>The Pi&apos;s own verdict</source>
        <translation>树莓派的自我评估</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>已连接</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>未连接</translation>
    </message>
    <message>
        <source>answers</source>
        <translation>有应答</translation>
    </message>
    <message>
        <source>does not answer</source>
        <translation>无应答</translation>
    </message>
    <message>
        <source>encrypted</source>
        <translation>已加密</translation>
    </message>
    <message>
        <source>not encrypted</source>
        <translation>未加密</translation>
    </message>
    <message>
        <source>MQTT broker</source>
        <translation>MQTT 服务器</translation>
    </message>
    <message>
        <source>MQTT link</source>
        <translation>MQTT 连接</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>数据库</translation>
    </message>
    <message>
        <source>API</source>
        <translation>API</translation>
    </message>
    <message>
        <source>Services run for</source>
        <translation>服务运行时间</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>检查时间</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>延迟</translation>
    </message>
    <message>
        <source>Packets lost</source>
        <translation>丢包</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>连接数</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>接收</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>Threat level</source>
        <translation>威胁级别</translation>
    </message>
    <message>
        <source>Failed log-ins</source>
        <translation>登录失败</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>加密</translation>
    </message>
    <message>
        <source>Secure connections</source>
        <translation>安全连接</translation>
    </message>
    <message>
        <source>Certificate until</source>
        <translation>证书有效期至</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>告警</translation>
    </message>
    <message>
        <source>Clients that watch</source>
        <translation>监看客户端</translation>
    </message>
    <message>
        <source>Nothing has come from the Pi yet.</source>
        <translation>树莓派还没有传来数据。</translation>
    </message>
    <message>
        <source>Not live: as of {time}, {age} ago.</source>
        <translation>非实时：{time} 的数据，{age}前。</translation>
    </message>
    <message>
        <source>Live from the Pi&apos;s monitor, {age} ago</source>
        <translation>树莓派监控的实时数据，{age}前</translation>
    </message>
    <message>
        <source>Asked every 5 s, {age} ago: the Pi&apos;s monitor is not there, only its health is known.</source>
        <translation>每 5 秒查询一次，{age}前：树莓派没有监控功能，只知道它是否正常。</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>The session runs.</source>
        <translation>会话进行中。</translation>
    </message>
    <message>
        <source>Power the boards, then press F9.</source>
        <translation>给板子通电，然后按 F9。</translation>
    </message>
    <message>
        <source>A session was running on the Pi already: joined it.</source>
        <translation>树莓派上已有会话在进行：已加入。</translation>
    </message>
    <message>
        <source>Go on where it stands.</source>
        <translation>请接着做。</translation>
    </message>
    <message>
        <source>The session goes on; boards that are done stay done.</source>
        <translation>会话继续；已完成的板子不受影响。</translation>
    </message>
    <message>
        <source>The session is stopped.</source>
        <translation>会话已结束。</translation>
    </message>
    <message>
        <source>Press F6 to start the next one.</source>
        <translation>按 F6 开始下一个。</translation>
    </message>
    <message>
        <source>The Pi has ended the session ({state}).</source>
        <translation>树莓派结束了会话（{state}）。</translation>
    </message>
    <message>
        <source>The session has run out of time; the Pi has closed it.</source>
        <translation>会话已超时，树莓派已将它关闭。</translation>
    </message>
    <message>
        <source>The session&apos;s time is nearly over.</source>
        <translation>会话时间快到了。</translation>
    </message>
    <message>
        <source>Let the boards under way finish; start another session for the rest.</source>
        <translation>让正在进行的板子做完；其余的另开一个会话。</translation>
    </message>
    <message>
        <source>Provision All: {started} started.</source>
        <translation>全部配网：已开始 {started} 块。</translation>
    </message>
    <message>
        <source>{skipped} skipped by the Pi.</source>
        <translation>树莓派跳过 {skipped} 块。</translation>
    </message>
    <message>
        <source>Look at the boards that are still discovered.</source>
        <translation>查看仍为“已发现”的板子。</translation>
    </message>
    <message>
        <source>The Pi&apos;s answer was lost. It was asked: {started} started, {left} did not.</source>
        <translation>树莓派的答复丢失。已查询：{started} 块已开始，{left} 块没有。</translation>
    </message>
    <message>
        <source>Press F9 again for those that did not.</source>
        <translation>没有开始的，请再按一次 F9。</translation>
    </message>
    <message>
        <source>No board was ready to be provisioned.</source>
        <translation>没有可以配网的板子。</translation>
    </message>
    <message>
        <source>Scan the boards, power them, and wait until they are discovered.</source>
        <translation>扫描板子，通电，等到显示“已发现”。</translation>
    </message>
    <message>
        <source>Retry: {started} started.</source>
        <translation>重试：已开始 {started} 块。</translation>
    </message>
    <message>
        <source>Board {mac} failed: {reason}</source>
        <translation>板子 {mac} 失败：{reason}</translation>
    </message>
    <message>
        <source>Board {mac} was verified by another station: no label here.</source>
        <translation>板子 {mac} 由另一个工位验证：本工位不打印标签。</translation>
    </message>
    <message>
        <source>Print it from Labels (Ctrl+4) if it is wanted.</source>
        <translation>需要时可在“标签”（Ctrl+4）中打印。</translation>
    </message>
    <message>
        <source>Boards that were verified before this journal began: {n}. It does not know their labels, and prints none by itself.</source>
        <translation>在此操作记录开始之前已验证的板：{n}。操作记录不了解它们的标签，不会自动打印。</translation>
    </message>
    <message>
        <source>If they have none, press “Print missing labels” in Labels (Ctrl+4).</source>
        <translation>如果没有标签，请在“标签”页 (Ctrl+4) 按“打印缺少的标签”。</translation>
    </message>
    <message>
        <source>The label for {mac} waits: the board is in no container yet.</source>
        <translation>{mac} 的标签在等待：板子还没有箱号。</translation>
    </message>
    <message>
        <source>Enter its container in Labels (Ctrl+4), or scan it.</source>
        <translation>请在“标签”（Ctrl+4）中输入箱号，或扫描箱号。</translation>
    </message>
    <message>
        <source>Container {id} was read as {text}, and repaired.</source>
        <translation>箱号 {id} 读成了 {text}，已修正。</translation>
    </message>
    <message>
        <source>{half} is taken back; it waits no more.</source>
        <translation>{half} 已撤销，不再等待。</translation>
    </message>
    <message>
        <source>Board {mac} is taken off the allowlist again.</source>
        <translation>板子 {mac} 已重新移出白名单。</translation>
    </message>
    <message>
        <source>{half} waited too long for its other half: nothing was added.</source>
        <translation>{half} 等待配对的另一半太久：没有加入任何内容。</translation>
    </message>
    <message>
        <source>Scan board and container again, one right after the other.</source>
        <translation>请重新扫描板子和箱号，两个连着扫。</translation>
    </message>
    <message>
        <source>The entry of {mac} is as it was before.</source>
        <translation>{mac} 的条目已恢复原样。</translation>
    </message>
    <message>
        <source>Entries that are as they were before: {n}.</source>
        <translation>已恢复原样的条目：{n} 条。</translation>
    </message>
    <message>
        <source>There is no scan to undo.</source>
        <translation>没有可以撤销的扫描。</translation>
    </message>
    <message>
        <source>Refreshed from the Pi.</source>
        <translation>已从树莓派刷新。</translation>
    </message>
    <message>
        <source>No reason is known.</source>
        <translation>原因不明。</translation>
    </message>
    <message>
        <source>The Pi did not put {mac} on the allowlist: {why}</source>
        <translation>树莓派没有把 {mac} 加入白名单：{why}</translation>
    </message>
    <message>
        <source>The label for {mac} waits: {why}</source>
        <translation>{mac} 的标签在等待：{why}</translation>
    </message>
    <message>
        <source>It prints as soon as it can.</source>
        <translation>一旦可以就会打印。</translation>
    </message>
    <message>
        <source>The label for {mac} may be printed or not.</source>
        <translation>不确定 {mac} 的标签是否已打印。</translation>
    </message>
    <message>
        <source>Look at the printer, then answer in Labels (Ctrl+4).</source>
        <translation>查看打印机，然后在“标签”（Ctrl+4）中回答。</translation>
    </message>
    <message>
        <source>No label for {mac} yet: {why}</source>
        <translation>{mac} 还没有标签：{why}</translation>
    </message>
</context>
<context>
    <name>Offers</name>
    <message>
        <source>There is no session. Press F6 to start one.</source>
        <translation>没有会话。按 F6 开始。</translation>
    </message>
    <message>
        <source>The session is interrupted. Resume it first.</source>
        <translation>会话已中断，请先恢复。</translation>
    </message>
    <message>
        <source>It is being sent to the Pi.</source>
        <translation>正在发送到树莓派。</translation>
    </message>
    <message>
        <source>Nobody is signed in. Press F3.</source>
        <translation>没有人登录。请按 F3。</translation>
    </message>
    <message>
        <source>A session is running. Stop it first (F7).</source>
        <translation>有会话在进行，请先结束（F7）。</translation>
    </message>
    <message>
        <source>No board has failed.</source>
        <translation>没有失败的板子。</translation>
    </message>
    <message>
        <source>The Pi&apos;s certificate is not trusted. Pair in Settings (Ctrl+8).</source>
        <translation>树莓派的证书不受信任。请在“设置”（Ctrl+8）中配对。</translation>
    </message>
    <message>
        <source>The Pi wants an API key. Enter it in Settings (Ctrl+8).</source>
        <translation>树莓派需要 API 密钥。请在“设置”（Ctrl+8）中输入。</translation>
    </message>
    <message>
        <source>The station is just connecting to the Pi.</source>
        <translation>正在连接树莓派。</translation>
    </message>
    <message>
        <source>The Pi is out of reach. It is tried again by itself; F5 tries now.</source>
        <translation>连不上树莓派。程序会自动重试；按 F5 立即重试。</translation>
    </message>
    <message>
        <source>No board is ready: one is not on the allowlist. Scan it.</source>
        <translation>没有可配网的板子：1 块不在白名单中，请扫描。</translation>
    </message>
    <message>
        <source>No board is ready: {n} are not on the allowlist. Scan them.</source>
        <translation>没有可配网的板子：{n} 块不在白名单中，请扫描。</translation>
    </message>
    <message>
        <source>All boards are under way.</source>
        <translation>所有板子都在进行中。</translation>
    </message>
    <message>
        <source>All verified. Press F7.</source>
        <translation>全部已验证。请按 F7。</translation>
    </message>
    <message>
        <source>No board is ready yet. Scan the boards and power them.</source>
        <translation>还没有可配网的板子。请扫描板子并通电。</translation>
    </message>
</context>
<context>
    <name>Outside</name>
    <message>
        <source>data directory</source>
        <translation>数据目录</translation>
    </message>
    <message>
        <source>cannot be written:</source>
        <translation>无法写入：</translation>
    </message>
    <message>
        <source>cannot be read:</source>
        <translation>无法读取：</translation>
    </message>
    <message>
        <source>is not TOML:</source>
        <translation>不是 TOML：</translation>
    </message>
    <message>
        <source>is not TOML, and is left as it is:</source>
        <translation>不是 TOML，已原样保留：</translation>
    </message>
    <message>
        <source>is not known</source>
        <translation>不认识</translation>
    </message>
    <message>
        <source>is not a table</source>
        <translation>不是表</translation>
    </message>
    <message>
        <source>Let this user write it, or choose a folder of your own with --data-dir</source>
        <translation>请给当前用户写入权限，或用 --data-dir 选择自己的文件夹</translation>
    </message>
    <message>
        <source>a sign like @ in a password has to be escaped</source>
        <translation>密码中的 @ 等字符必须转义</translation>
    </message>
    <message>
        <source>is in use by another station on this computer</source>
        <translation>正被这台电脑上的另一个工位程序使用</translation>
    </message>
    <message>
        <source>Close that one, or choose another folder with --data-dir</source>
        <translation>请关闭那个程序，或用 --data-dir 选择另一个文件夹</translation>
    </message>
    <message>
        <source>orchestrator url</source>
        <translation>PiOrchestrator 地址</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API 密钥</translation>
    </message>
    <message>
        <source>it is no web address.</source>
        <translation>不是网址。</translation>
    </message>
    <message>
        <source>it has no certificate.</source>
        <translation>它没有证书。</translation>
    </message>
    <message>
        <source>it contains characters that no header can carry.</source>
        <translation>含有请求头不能使用的字符。</translation>
    </message>
    <message>
        <source>printable ASCII characters</source>
        <translation>可打印的 ASCII 字符</translation>
    </message>
    <message>
        <source>cannot be used:</source>
        <translation>无法使用：</translation>
    </message>
    <message>
        <source>a PEM file</source>
        <translation>PEM 文件</translation>
    </message>
    <message>
        <source>The export cannot be written:</source>
        <translation>导出文件无法写入：</translation>
    </message>
    <message>
        <source>Choose another folder, or free some space.</source>
        <translation>请选另一个文件夹，或腾出空间。</translation>
    </message>
    <message>
        <source>Check the journal&apos;s place in the settings, then start the station again.</source>
        <translation>在“设置”中检查操作记录的位置，然后重新启动本程序。</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>磁盘已满。</translation>
    </message>
    <message>
        <source>Free some space on it, then try again.</source>
        <translation>请腾出磁盘空间，然后重试。</translation>
    </message>
    <message>
        <source>The file may not be written.</source>
        <translation>没有写入此文件的权限。</translation>
    </message>
    <message>
        <source>Give this user the right to write the file and its folder.</source>
        <translation>请给当前用户写入该文件及其文件夹的权限。</translation>
    </message>
    <message>
        <source>Another program is holding the journal.</source>
        <translation>另一个程序占用了操作记录。</translation>
    </message>
    <message>
        <source>Another station works with it under this name:</source>
        <translation>另一个工位正在用这个名称：</translation>
    </message>
    <message>
        <source>Give this station another name in the settings, or close the other one; one that lost its power keeps its name for a minute.</source>
        <translation>请在“设置”中给本工位换一个名称，或关闭另一个工位；断电的工位会占用名称一分钟。</translation>
    </message>
    <message>
        <source>The database cannot be reached:</source>
        <translation>连不上数据库：</translation>
    </message>
    <message>
        <source>Check that its server runs, and address, user, password and name in [journal] url.</source>
        <translation>检查数据库服务器是否运行，以及 [journal] url 中的地址、用户、密码和名称。</translation>
    </message>
    <message>
        <source>The connection to the database broke:</source>
        <translation>与数据库的连接中断：</translation>
    </message>
    <message>
        <source>The station connects again by itself; look at the server and the network where it does not.</source>
        <translation>程序会自动重新连接；如果连不上，请检查服务器和网络。</translation>
    </message>
    <message>
        <source>The database&apos;s disk is full.</source>
        <translation>数据库的磁盘已满。</translation>
    </message>
    <message>
        <source>Free some space there, then try again.</source>
        <translation>请在那里腾出空间，然后重试。</translation>
    </message>
    <message>
        <source>The database can only be read.</source>
        <translation>数据库是只读的。</translation>
    </message>
    <message>
        <source>Name the primary server in [journal] url.</source>
        <translation>请在 [journal] url 中填写主服务器。</translation>
    </message>
    <message>
        <source>The database&apos;s user lacks a right.</source>
        <translation>数据库用户缺少权限。</translation>
    </message>
    <message>
        <source>Give this user the right to make and write tables in this database.</source>
        <translation>请给该用户在此数据库中建表和写表的权限。</translation>
    </message>
    <message>
        <source>Close the other station or database tool, then try again.</source>
        <translation>请关闭另一个工位程序或数据库工具，然后重试。</translation>
    </message>
    <message>
        <source>The file cannot be opened.</source>
        <translation>文件无法打开。</translation>
    </message>
    <message>
        <source>Check that its folder exists and may be written, or name another file in the settings.</source>
        <translation>检查它的文件夹是否存在、可否写入，或在“设置”中另选一个文件。</translation>
    </message>
    <message>
        <source>The journal is damaged.</source>
        <translation>操作记录已损坏。</translation>
    </message>
    <message>
        <source>Start the station again: it sets the damaged file aside and begins a new one.</source>
        <translation>请重新启动本程序：它会把损坏的文件移到一边，另建一个新的。</translation>
    </message>
    <message>
        <source>The database refused:</source>
        <translation>数据库拒绝了：</translation>
    </message>
    <message>
        <source>The journal&apos;s address in the settings</source>
        <translation>设置中操作记录的地址</translation>
    </message>
    <message>
        <source>It cannot be understood.</source>
        <translation>无法识别。</translation>
    </message>
    <message>
        <source>The database driver is not installed</source>
        <translation>没有安装数据库驱动</translation>
    </message>
    <message>
        <source>Write a file&apos;s path, or postgresql://user@host/name.</source>
        <translation>请填写文件路径，或 postgresql://用户@主机/名称。</translation>
    </message>
    <message>
        <source>cannot be found: this user has no home</source>
        <translation>找不到：该用户没有主目录</translation>
    </message>
    <message>
        <source>Choose a folder of your own with --data-dir</source>
        <translation>用 --data-dir 选择您自己的文件夹</translation>
    </message>
    <message>
        <source>Free some space on the disk</source>
        <translation>请在磁盘上腾出空间</translation>
    </message>
    <message>
        <source>The journal was empty: labels printed before are not known to it.</source>
        <translation>日志是空的：它不知道以前打印过的标签。</translation>
    </message>
    <message>
        <source>The journal was damaged (%1). It was kept as %2 and a new one was begun: labels printed before are not known to the new one. Show the kept file to a technician.</source>
        <translation>日志已损坏（%1）。已保存为 %2 并新建了日志：新日志不知道以前打印过的标签。请将保存的文件交给技术人员。</translation>
    </message>
    <message>
        <source>Another station works with this file.</source>
        <translation>另一个工位正在使用此文件。</translation>
    </message>
    <message>
        <source>Its file was taken away, or another lies in its place, while the station works.</source>
        <translation>工位运行时，其文件被移走，或原处已是另一个文件。</translation>
    </message>
    <message>
        <source>Put that very file back; else close the station, look for the labels that are out, and start it.</source>
        <translation>请把原文件放回；否则请关闭工位，查看已打印的标签，然后重新启动。</translation>
    </message>
    <message>
        <source>A file belongs to one station: close the other one, or name another file in the settings.</source>
        <translation>一个文件只属于一个工位：请关闭另一个，或在设置中指定其他文件。</translation>
    </message>
    <message>
        <source>The station itself works with this file.</source>
        <translation>本站自身正在使用该文件。</translation>
    </message>
    <message>
        <source>Name another file.</source>
        <translation>请指定另一个文件。</translation>
    </message>
    <message>
        <source>The system&apos;s list of print jobs does not have the label.</source>
        <translation>系统的打印任务列表中没有该标签。</translation>
    </message>
    <message>
        <source>The queue takes no jobs now.</source>
        <translation>打印队列目前不接受任务。</translation>
    </message>
    <message>
        <source>Let it take jobs again in the system&apos;s printers (cupsaccept).</source>
        <translation>请在系统打印机中让它重新接受任务（cupsaccept）。</translation>
    </message>
    <message>
        <source>It is a folder.</source>
        <translation>这是一个文件夹。</translation>
    </message>
    <message>
        <source>Name a file.</source>
        <translation>请指定一个文件。</translation>
    </message>
    <message>
        <source>The installed program has none: use a file for the journal, or run the station from pip.</source>
        <translation>安装版没有该驱动：请为日志使用文件，或用 pip 安装运行本程序。</translation>
    </message>
    <message>
        <source>the port is a number</source>
        <translation>端口是数字</translation>
    </message>
    <message>
        <source>its station.lock cannot be used:</source>
        <translation>其中的 station.lock 无法使用：</translation>
    </message>
    <message>
        <source>Let this user write everything in it, or choose a folder of your own with --data-dir</source>
        <translation>让该用户可写其中的所有内容，或用 --data-dir 选择自己的文件夹</translation>
    </message>
    <message>
        <source>The database&apos;s encoding is not UTF-8, so that it cannot keep every text:</source>
        <translation>数据库的编码不是 UTF-8，无法保存所有文本：</translation>
    </message>
    <message>
        <source>Make a new one with CREATE DATABASE name ENCODING &apos;UTF8&apos; TEMPLATE template0, and name it in [journal] url.</source>
        <translation>用 CREATE DATABASE name ENCODING &apos;UTF8&apos; TEMPLATE template0 新建一个，并在 [journal] url 中填写它。</translation>
    </message>
    <message>
        <source>The database took too long.</source>
        <translation>数据库耗时过长。</translation>
    </message>
    <message>
        <source>See at the server whether another program holds the journal&apos;s tables, or its disk is slow.</source>
        <translation>在服务器上查看是否有其他程序占用操作记录的表，或磁盘过慢。</translation>
    </message>
    <message>
        <source>The disk gave an error, or is full.</source>
        <translation>磁盘出错或已满。</translation>
    </message>
    <message>
        <source>Free some space; check the disk and its cable; keep a copy of the journal before going on.</source>
        <translation>腾出空间；检查磁盘和数据线；继续之前先备份操作记录。</translation>
    </message>
    <message>
        <source>Everything else goes on; what was refused stands in the station&apos;s log.</source>
        <translation>其余一切照常进行；被拒绝的内容记在本程序的日志中。</translation>
    </message>
    <message>
        <source>Install provisioning-station[postgresql] with pip, or use a file for the journal.</source>
        <translation>请用 pip 安装 provisioning-station[postgresql]，或改用文件保存操作记录。</translation>
    </message>
    <message>
        <source>a person looked</source>
        <translation>人工查看</translation>
    </message>
    <message>
        <source>scanned</source>
        <translation>已扫描</translation>
    </message>
    <message>
        <source>The station stopped while this label was being sent.</source>
        <translation>发送这张标签时程序停止了。</translation>
    </message>
    <message>
        <source>Look at the list of labels before going on.</source>
        <translation>继续之前先查看标签列表。</translation>
    </message>
    <message>
        <source>Install the newer station again, or name another file for the journal.</source>
        <translation>请重新安装更新的版本，或为操作记录另选一个文件。</translation>
    </message>
    <message>
        <source>This is a database of another program, not a station&apos;s journal.</source>
        <translation>这是其他程序的数据库，不是本程序的操作记录。</translation>
    </message>
    <message>
        <source>Name another file for the journal in the settings.</source>
        <translation>请在“设置”中为操作记录另选一个文件。</translation>
    </message>
    <message>
        <source>Refresh the list.</source>
        <translation>刷新列表。</translation>
    </message>
    <message>
        <source>This is not a file.</source>
        <translation>这不是文件。</translation>
    </message>
    <message>
        <source>Name a file for the journal.</source>
        <translation>请为操作记录指定一个文件。</translation>
    </message>
    <message>
        <source>The journal cannot be reached:</source>
        <translation>无法访问操作记录：</translation>
    </message>
    <message>
        <source>Check the folder and its rights, or name another file for the journal in the settings.</source>
        <translation>检查文件夹及其权限，或在“设置”中为操作记录另选一个文件。</translation>
    </message>
    <message>
        <source>Free some space on its disk, and check the folder&apos;s rights.</source>
        <translation>释放其磁盘空间，并检查文件夹权限。</translation>
    </message>
    <message>
        <source>The journal cannot be checked:</source>
        <translation>无法检查操作记录：</translation>
    </message>
    <message>
        <source>Close other programs that use it and check the folder&apos;s rights, then start again.</source>
        <translation>关闭正在使用它的其他程序，检查文件夹权限，然后重新启动。</translation>
    </message>
    <message>
        <source>The journal is closed.</source>
        <translation>操作记录已关闭。</translation>
    </message>
    <message>
        <source>Start the station again.</source>
        <translation>请重新启动本程序。</translation>
    </message>
    <message>
        <source>Qt&apos;s multimedia cannot be loaded:</source>
        <translation>无法加载 Qt 多媒体：</translation>
    </message>
    <message>
        <source>Install the package libpulse0.</source>
        <translation>请安装软件包 libpulse0。</translation>
    </message>
    <message>
        <source>an empty answer</source>
        <translation>空的应答</translation>
    </message>
    <message>
        <source>a redirect to another address</source>
        <translation>到另一个地址的跳转</translation>
    </message>
    <message>
        <source>a bare value instead of an object</source>
        <translation>一个值，而不是对象</translation>
    </message>
    <message>
        <source>an envelope without data</source>
        <translation>没有数据的应答</translation>
    </message>
    <message>
        <source>cut or broken JSON</source>
        <translation>不完整或损坏的 JSON</translation>
    </message>
    <message>
        <source>something that is not JSON</source>
        <translation>不是 JSON 的内容</translation>
    </message>
    <message>
        <source>an answer without a session</source>
        <translation>没有会话的应答</translation>
    </message>
    <message>
        <source>something that is not HTTP</source>
        <translation>不是 HTTP 的内容</translation>
    </message>
    <message>
        <source>something that is no WebSocket</source>
        <translation>不是 WebSocket 的内容</translation>
    </message>
    <message>
        <source>it took too long to connect</source>
        <translation>连接超时</translation>
    </message>
    <message>
        <source>it took too long to answer</source>
        <translation>应答超时</translation>
    </message>
    <message>
        <source>it closed the connection</source>
        <translation>对方关闭了连接</translation>
    </message>
    <message>
        <source>it does not speak HTTP</source>
        <translation>对方不支持 HTTP</translation>
    </message>
    <message>
        <source>the connection was cut</source>
        <translation>连接中断</translation>
    </message>
    <message>
        <source>its certificate is another one</source>
        <translation>证书不同</translation>
    </message>
    <message>
        <source>its certificate is self-signed</source>
        <translation>证书是自签名的</translation>
    </message>
    <message>
        <source>its certificate is not valid yet</source>
        <translation>证书尚未生效</translation>
    </message>
    <message>
        <source>its certificate has expired</source>
        <translation>证书已过期</translation>
    </message>
    <message>
        <source>its certificate is for another name</source>
        <translation>证书属于另一个名称</translation>
    </message>
    <message>
        <source>nobody known here vouches for its certificate</source>
        <translation>没有本机信任的机构为它的证书作保</translation>
    </message>
    <message>
        <source>nothing answers at this port</source>
        <translation>这个端口没有应答</translation>
    </message>
    <message>
        <source>its name is not known in this network</source>
        <translation>网络中找不到这个名称</translation>
    </message>
    <message>
        <source>no way in the network leads to it</source>
        <translation>网络中没有通往它的路径</translation>
    </message>
    <message>
        <source>the monitor&apos;s connection was cut</source>
        <translation>监控连接中断</translation>
    </message>
    <message>
        <source>A printer has no option</source>
        <translation>打印机没有这个选项：</translation>
    </message>
    <message>
        <source>is not allowed.</source>
        <translation>不允许。</translation>
    </message>
    <message>
        <source>This is no name for a template.</source>
        <translation>这不能用作模板名称。</translation>
    </message>
    <message>
        <source>letters, digits, - and _, at most 40 of them</source>
        <translation>字母、数字、- 和 _，最多 40 个</translation>
    </message>
    <message>
        <source>The template cannot be read:</source>
        <translation>模板无法读取：</translation>
    </message>
    <message>
        <source>There is no such template. Choose another one, or put its file back.</source>
        <translation>没有这个模板。请选择另一个，或把它的文件放回原处。</translation>
    </message>
    <message>
        <source>The template is not in UTF-8. Save it anew as UTF-8.</source>
        <translation>模板不是 UTF-8 编码。请重新存为 UTF-8。</translation>
    </message>
    <message>
        <source>This is not TOML:</source>
        <translation>这不是 TOML：</translation>
    </message>
    <message>
        <source>Check that the folder exists, may be written and has space, or choose another one in the settings.</source>
        <translation>检查文件夹是否存在、可否写入、空间是否足够，或在“设置”中另选一个。</translation>
    </message>
    <message>
        <source>The label&apos;s file cannot be written:</source>
        <translation>标签文件无法写入：</translation>
    </message>
    <message>
        <source>Choose one of the system&apos;s printers in the settings, or add this one to the system.</source>
        <translation>请在“设置”中选择系统里的打印机，或把这台打印机添加到系统。</translation>
    </message>
    <message>
        <source>Look at the printer and at the system&apos;s list of print jobs.</source>
        <translation>查看打印机和系统的打印任务列表。</translation>
    </message>
    <message>
        <source>See whether the label came out before printing it again.</source>
        <translation>再次打印之前，先看标签是否已经打出来。</translation>
    </message>
    <message>
        <source>The system&apos;s queue does not go on:</source>
        <translation>系统打印队列停滞：</translation>
    </message>
    <message>
        <source>The queue does not take the label.</source>
        <translation>打印队列不接受这张标签。</translation>
    </message>
    <message>
        <source>The queue gave the label up.</source>
        <translation>打印队列放弃了这张标签。</translation>
    </message>
    <message>
        <source>The system gave the label up:</source>
        <translation>系统放弃了这张标签：</translation>
    </message>
    <message>
        <source>The system reports an error of this printer.</source>
        <translation>系统报告这台打印机出错。</translation>
    </message>
    <message>
        <source>The queue is stopped.</source>
        <translation>打印队列已停止。</translation>
    </message>
    <message>
        <source>Elements are tables.</source>
        <translation>元素必须是表。</translation>
    </message>
    <message>
        <source>The element runs off the label&apos;s right edge.</source>
        <translation>元素超出标签右边缘。</translation>
    </message>
    <message>
        <source>The element runs off the label&apos;s lower edge.</source>
        <translation>元素超出标签下边缘。</translation>
    </message>
    <message>
        <source>The key is missing.</source>
        <translation>缺少这个键。</translation>
    </message>
    <message>
        <source>There is no such key.</source>
        <translation>没有这个键。</translation>
    </message>
    <message>
        <source>a file beside the template</source>
        <translation>与模板放在一起的文件</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true 或 false</translation>
    </message>
    <message>
        <source>The printer needs attention: it takes a connection but does not say how it is, as it did before.</source>
        <translation>打印机需要处理：它接受连接，但不再像以前那样报告状态。</translation>
    </message>
    <message>
        <source>Look at the printer: paper, ribbon, head and its lamp. If another one that knows no ~HS stands there now, add ?status=no to its address in the settings.</source>
        <translation>查看打印机：纸、碳带、打印头和指示灯。如果已换成不支持 ~HS 的打印机，请在“设置”中给它的地址加上 ?status=no。</translation>
    </message>
    <message>
        <source>The printer does not tell its state: its labels are sent, and not confirmed.</source>
        <translation>打印机不报告状态：标签只能发送，无法确认。</translation>
    </message>
    <message>
        <source>If it is a Zebra, look at it: paper, ribbon, head and its lamp.</source>
        <translation>如果是 Zebra（斑马）打印机，请查看：纸、碳带、打印头和指示灯。</translation>
    </message>
    <message>
        <source>The printer is not asked for its state (status=no): its labels are sent, and not confirmed.</source>
        <translation>不查询打印机状态（status=no）：标签只能发送，无法确认。</translation>
    </message>
    <message>
        <source>The printer tells its state, and is ready.</source>
        <translation>打印机会报告状态，现在就绪。</translation>
    </message>
    <message>
        <source>The print head is open.</source>
        <translation>打印头没有合上。</translation>
    </message>
    <message>
        <source>Close the printer&apos;s head.</source>
        <translation>请合上打印头。</translation>
    </message>
    <message>
        <source>The printer is out of labels.</source>
        <translation>打印机没有标签纸了。</translation>
    </message>
    <message>
        <source>Put a new roll in, then press feed.</source>
        <translation>装入新的标签卷，然后按走纸键。</translation>
    </message>
    <message>
        <source>The printer is out of ribbon.</source>
        <translation>打印机没有碳带了。</translation>
    </message>
    <message>
        <source>Put a new ribbon in.</source>
        <translation>请装入新碳带。</translation>
    </message>
    <message>
        <source>The printer is paused.</source>
        <translation>打印机已暂停。</translation>
    </message>
    <message>
        <source>Press pause on the printer.</source>
        <translation>请按打印机上的暂停键。</translation>
    </message>
    <message>
        <source>The print head is too hot.</source>
        <translation>打印头过热。</translation>
    </message>
    <message>
        <source>Wait until it has cooled down.</source>
        <translation>请等它冷却。</translation>
    </message>
    <message>
        <source>The printer&apos;s memory is full.</source>
        <translation>打印机内存已满。</translation>
    </message>
    <message>
        <source>Wait, or switch the printer off and on.</source>
        <translation>请等待，或把打印机关掉再打开。</translation>
    </message>
    <message>
        <source>Check that it is switched on, in the network, and that the address in the settings is right.</source>
        <translation>检查打印机是否开机、是否联网、“设置”中的地址是否正确。</translation>
    </message>
    <message>
        <source>The printer cannot be reached:</source>
        <translation>连不上打印机：</translation>
    </message>
    <message>
        <source>The printer does not answer.</source>
        <translation>打印机没有应答。</translation>
    </message>
    <message>
        <source>There is no template %1.</source>
        <translation>没有模板 %1。</translation>
    </message>
    <message>
        <source>Let this user read it</source>
        <translation>让该用户可以读取它</translation>
    </message>
    <message>
        <source>there is no profile %1</source>
        <translation>没有配置 %1</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>尚无</translation>
    </message>
    <message>
        <source>There is none: the label would be blank.</source>
        <translation>没有元素：标签会是空白的。</translation>
    </message>
    <message>
        <source>The printer closes the connection at once.</source>
        <translation>打印机立即关闭了连接。</translation>
    </message>
    <message>
        <source>Another computer may be using it, or its print server finds no printer: look there, and at the address.</source>
        <translation>可能有其他电脑正在使用它，或其打印服务器找不到打印机：请检查那里和地址。</translation>
    </message>
    <message>
        <source>The printer stopped taking the label in.</source>
        <translation>打印机停止接收标签数据。</translation>
    </message>
    <message>
        <source>The connection broke within the label:</source>
        <translation>发送标签时连接中断：</translation>
    </message>
    <message>
        <source>The printing ended in an error that nobody foresaw:</source>
        <translation>打印时发生了未预料到的错误：</translation>
    </message>
    <message>
        <source>Writing a label down ended in an error that nobody foresaw:</source>
        <translation>登记标签时发生了未预料到的错误：</translation>
    </message>
    <message>
        <source>Press Print missing labels on the page Labels; the log tells more.</source>
        <translation>在“标签”页按“打印缺少的标签”；日志中有更多信息。</translation>
    </message>
    <message>
        <source>Close other programs that use the camera, then plug it in anew.</source>
        <translation>关闭正在使用摄像头的其他程序，然后重新插上摄像头。</translation>
    </message>
    <message>
        <source>There is no camera.</source>
        <translation>没有摄像头。</translation>
    </message>
    <message>
        <source>Plug it in; it goes on by itself.</source>
        <translation>请插上，会自动继续。</translation>
    </message>
    <message>
        <source>Let this user read the port (group dialout), or close the program that uses it.</source>
        <translation>请给当前用户读取该端口的权限（dialout 组），或关闭正在使用它的程序。</translation>
    </message>
    <message>
        <source>Plug the scanner in; it goes on by itself.</source>
        <translation>请插上扫码枪，会自动继续。</translation>
    </message>
    <message>
        <source>Secrets from the environment cannot be changed here.</source>
        <translation>来自环境变量的密钥和密码不能在这里修改。</translation>
    </message>
    <message>
        <source>The environment is read only.</source>
        <translation>环境变量是只读的。</translation>
    </message>
    <message>
        <source>Unlock or install a keyring (on Linux: gnome-keyring or KWallet in the session), or set STATION_API_KEY for this run.</source>
        <translation>请解锁或安装密钥环（Linux：会话中的 gnome-keyring 或 KWallet），或为本次运行设置 STATION_API_KEY。</translation>
    </message>
    <message>
        <source>The keyring does not work:</source>
        <translation>密钥环不工作：</translation>
    </message>
    <message>
        <source>Windows keeps secrets of at most 1280 characters; this one is longer.</source>
        <translation>Windows 最多保存 1280 个字符的密钥；这个更长。</translation>
    </message>
    <message>
        <source>Let the Pi&apos;s key be made shorter, or set STATION_API_KEY for each run.</source>
        <translation>请把树莓派的密钥改短，或在每次运行时设置 STATION_API_KEY。</translation>
    </message>
    <message>
        <source>This system has no keyring that the station may use.</source>
        <translation>这个系统没有本程序可以使用的密钥环。</translation>
    </message>
    <message>
        <source>an address like http://pi-line3.local:8080, without user, query or key</source>
        <translation>类似 http://pi-line3.local:8080 的地址，不带用户、查询参数或密钥</translation>
    </message>
    <message>
        <source>pdf:DIRECTORY, zpl-tcp://HOST:9100 or system:NAME</source>
        <translation>pdf:目录、zpl-tcp://主机:9100 或 system:名称</translation>
    </message>
    <message>
        <source>No sound server runs.</source>
        <translation>声音服务没有运行。</translation>
    </message>
    <message>
        <source>Start PulseAudio or PipeWire.</source>
        <translation>请启动 PulseAudio 或 PipeWire。</translation>
    </message>
    <message>
        <source>There is no sound output.</source>
        <translation>没有声音输出设备。</translation>
    </message>
    <message>
        <source>Connect a loudspeaker and start the sound server.</source>
        <translation>请接上扬声器并启动声音服务。</translation>
    </message>
    <message>
        <source>this is no host&apos;s name.</source>
        <translation>这不是主机名。</translation>
    </message>
    <message>
        <source>The system has no printer %1; it has: %2.</source>
        <translation>系统中没有打印机 %1；现有：%2。</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>%1 is not a printer&apos;s address.</source>
        <translation>%1 不是打印机地址。</translation>
    </message>
    <message>
        <source>%1 is not a printer&apos;s address: %2.</source>
        <translation>%1 不是打印机地址：%2。</translation>
    </message>
    <message>
        <source>pdf:FOLDER, system:QUEUE NAME (a raw queue of a ZPL printer: ?zpl=203|300|600), or zpl-tcp://HOST:9100 with ?dpi=203|300|600&amp;darkness=0..30&amp;speed=1..14&amp;status=learn|yes|no</source>
        <translation>pdf:文件夹、system:队列名（ZPL 打印机的原始队列：?zpl=203|300|600），或 zpl-tcp://HOST:9100，可加 ?dpi=203|300|600&amp;darkness=0..30&amp;speed=1..14&amp;status=learn|yes|no</translation>
    </message>
    <message>
        <source>There is no kind %1.</source>
        <translation>没有 %1 这一种类。</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>没有文件 %1。</translation>
    </message>
    <message>
        <source>There is no field %1.</source>
        <translation>没有字段 %1。</translation>
    </message>
    <message>
        <source>%1 is no image.</source>
        <translation>%1 不是图片。</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>一段文字</translation>
    </message>
    <message>
        <source>a number from %1 to %2 (mm)</source>
        <translation>%1 到 %2 之间的数（毫米）</translation>
    </message>
    <message>
        <source>a list of texts, such as [&quot;Arial&quot;]</source>
        <translation>文字列表，如 [&quot;Arial&quot;]</translation>
    </message>
    <message>
        <source>a table</source>
        <translation>一个表</translation>
    </message>
    <message>
        <source>%1, line %2, element %3, key %4</source>
        <translation>%1，第 %2 行，元素 %3，键 %4</translation>
    </message>
    <message>
        <source>%1, line %2, key %3</source>
        <translation>%1，第 %2 行，键 %3</translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <translation>%1，行 %2</translation>
    </message>
    <message>
        <source>This journal was written by a newer station (%1).</source>
        <translation>这份日志由更新版本的工位写成（%1）。</translation>
    </message>
    <message>
        <source>format %1</source>
        <translation>格式 %1</translation>
    </message>
    <message>
        <source>format %1, known here: %2</source>
        <translation>格式 %1，本机认识：%2</translation>
    </message>
    <message>
        <source>Label %1 is %2; it cannot become %3.</source>
        <translation>标签 %1 为“%2”，不能变为“%3”。</translation>
    </message>
    <message>
        <source>There is no label %1.</source>
        <translation>没有标签 %1。</translation>
    </message>
    <message>
        <source>There is no waiting change %1.</source>
        <translation>没有等待中的更改 %1。</translation>
    </message>
    <message>
        <source>The journal is damaged (%1).</source>
        <translation>日志已损坏（%1）。</translation>
    </message>
    <message>
        <source>There is no camera %1; there is %2.</source>
        <translation>没有摄像头 %1；现有：%2。</translation>
    </message>
    <message>
        <source>Set %1 before starting.</source>
        <translation>请在启动前设置 %1。</translation>
    </message>
    <message>
        <source>The keyring failed (%1).</source>
        <translation>密钥环出错（%1）。</translation>
    </message>
    <message>
        <source>a &apos;success&apos; that is neither true nor false</source>
        <translation>既非 true 也非 false 的 “success”</translation>
    </message>
    <message>
        <source>a message over %1 bytes</source>
        <translation>超过 %1 字节的消息</translation>
    </message>
    <message>
        <source>an event over %1 bytes</source>
        <translation>超过 %1 字节的事件</translation>
    </message>
    <message>
        <source>a web page</source>
        <translation>一个网页</translation>
    </message>
    <message>
        <source>it answered no ping within %1 s</source>
        <translation>%1 秒内没有回应 ping</translation>
    </message>
    <message>
        <source>it closed the monitor:</source>
        <translation>它关闭了监视连接：</translation>
    </message>
    <message>
        <source>it did not start (%1)</source>
        <translation>它没有启动（%1）</translation>
    </message>
    <message>
        <source>its answer was</source>
        <translation>它的回答是</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>is %1</source>
        <translation>为 %1</translation>
    </message>
    <message>
        <source>a boolean: true or false</source>
        <translation>布尔值：true 或 false</translation>
    </message>
    <message>
        <source>a whole number from %1 to %2</source>
        <translation>%1 到 %2 的整数</translation>
    </message>
    <message>
        <source>a text of at most 32 characters</source>
        <translation>最多 32 个字符的文字</translation>
    </message>
    <message>
        <source>a text of 1 to 64 characters</source>
        <translation>1 到 64 个字符的文字</translation>
    </message>
    <message>
        <source>a code like en or zh_CN, or empty</source>
        <translation>en 或 zh_CN 这样的代码，或留空</translation>
    </message>
    <message>
        <source>the name of a template</source>
        <translation>模板的名称</translation>
    </message>
    <message>
        <source>at most 8 characters, without Enter and Tab</source>
        <translation>最多 8 个字符，不含回车和制表符</translation>
    </message>
    <message>
        <source>sha256: and the digest in hexadecimal digits</source>
        <translation>sha256: 加十六进制的摘要</translation>
    </message>
    <message>
        <source>empty, sqlite:////DIRECTORY/FILE or postgresql://USER@HOST/NAME</source>
        <translation>留空、sqlite:////目录/文件 或 postgresql://用户@主机/名称</translation>
    </message>
    <message>
        <source>a regular expression of a container&apos;s code, such as CT-\d{4}</source>
        <translation>箱号的正则表达式，如 CT-\d{4}</translation>
    </message>
    <message>
        <source>a regular expression of a badge, such as EMP-\d{4}</source>
        <translation>工牌的正则表达式，如 EMP-\d{4}</translation>
    </message>
</context>
<context>
    <name>PairBar</name>
    <message>
        <source>Leave it</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>PairDialog</name>
    <message>
        <source>The Pi shows another certificate</source>
        <translation>树莓派的证书变了</translation>
    </message>
    <message>
        <source>Is this your Pi?</source>
        <translation>这是你的树莓派吗？</translation>
    </message>
    <message>
        <source>Leave it  Esc</source>
        <translation>取消  Esc</translation>
    </message>
    <message>
        <source>It is the same: pair</source>
        <translation>完全一致，配对</translation>
    </message>
    <message>
        <source>Paired so far: {fingerprint}</source>
        <translation>目前已配对：{fingerprint}</translation>
    </message>
    <message>
        <source>Compare it with what this command says on the Pi itself, at its own screen and keyboard. Every pair has to be the same.</source>
        <translation>请在树莓派本机（用它自己的屏幕和键盘）运行下面的命令，与显示的结果对照。每一组都必须相同。</translation>
    </message>
    <message>
        <source>Neither the key nor anything else has been sent.</source>
        <translation>密钥和其他内容都还没有发送。</translation>
    </message>
    <message>
        <source>This station is paired with another certificate. Somebody has renewed it on the Pi, or something else answers in its place. Pair again only if you know of the renewal.</source>
        <translation>本工位配对的是另一个证书。可能有人在树莓派上更换了证书，也可能是别的设备在冒充它。确知证书已更换时才可重新配对。</translation>
    </message>
    <message>
        <source>Nobody known here vouches for the certificate at this address. Before the key is sent, make sure that this fingerprint is your Pi&apos;s own.</source>
        <translation>没有本机信任的机构为这个地址的证书作保。发送密钥之前，请确认这个指纹属于你的树莓派。</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Issued to</source>
        <translation>颁发给</translation>
    </message>
    <message>
        <source>{begin} to {end}, which is over</source>
        <translation>{begin} 至 {end}，已过期</translation>
    </message>
    <message>
        <source>{begin} to {end}</source>
        <translation>{begin} 至 {end}</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>有效期</translation>
    </message>
</context>
<context>
    <name>Paper</name>
    <message>
        <source>Save as PDF</source>
        <translation>另存为 PDF</translation>
    </message>
    <message>
        <source>The page is in {file}.</source>
        <translation>已保存到 {file}。</translation>
    </message>
</context>
<context>
    <name>PickField</name>
    <message>
        <source>Show what is there</source>
        <translation>显示可用设备</translation>
    </message>
    <message>
        <source>Nothing is connected.</source>
        <translation>没有连接设备。</translation>
    </message>
</context>
<context>
    <name>ReasonDialog</name>
    <message>
        <source>Reprint</source>
        <translation>补打</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>损坏</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>丢失</translation>
    </message>
    <message>
        <source>badly printed</source>
        <translation>打印不清</translation>
    </message>
    <message>
        <source>stuck on the wrong container</source>
        <translation>贴错箱体</translation>
    </message>
    <message>
        <source>Print the label of {mac} once more</source>
        <translation>补打 {mac} 的标签</translation>
    </message>
    <message>
        <source>It carries a mark (R1, R2 …). Why is it needed?</source>
        <translation>标签上会有标记（R1、R2…）。为什么要补打？</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
</context>
<context>
    <name>Refusal</name>
    <message>
        <source>The station cannot start</source>
        <translation>程序无法启动</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>ScanCard</name>
    <message>
        <source>Not here</source>
        <translation>不在此窗口</translation>
    </message>
    <message>
        <source>Another window is in front, and scans go there. Click here.</source>
        <translation>另一个窗口在前面，扫描会进入那个窗口。请点击这里。</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>Scan the first board, or type its MAC with F2.</source>
        <translation>扫描第一块板子，或按 F2 输入它的 MAC。</translation>
    </message>
    <message>
        <source>Check it</source>
        <translation>请检查</translation>
    </message>
    <message>
        <source>Proved</source>
        <translation>核对一致</translation>
    </message>
    <message>
        <source>Done already</source>
        <translation>已经完成</translation>
    </message>
    <message>
        <source>1 of 2</source>
        <translation>1 / 2</translation>
    </message>
    <message>
        <source>Taken off the allowlist again.</source>
        <translation>已重新移出白名单。</translation>
    </message>
    <message>
        <source>Taken off the allowlist; the Pi has begun with it already.</source>
        <translation>已从白名单移除；Pi 已经开始处理它。</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>Not added</source>
        <translation>未添加</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>被拒绝</translation>
    </message>
</context>
<context>
    <name>ScanPanel</name>
    <message>
        <source>listed {listed} · seen {seen} · still waiting {waiting}</source>
        <translation>共 {listed} · 已出现 {seen} · 未出现 {waiting}</translation>
    </message>
    <message>
        <source>refused by the Pi</source>
        <translation>被树莓派拒绝</translation>
    </message>
    <message>
        <source>Scans</source>
        <translation>扫码记录</translation>
    </message>
    <message>
        <source>Allowlist</source>
        <translation>白名单</translation>
    </message>
    <message>
        <source>DEMO: scan a simulated board</source>
        <translation>演示：扫描模拟板子</translation>
    </message>
</context>
<context>
    <name>ScannerForm</name>
    <message>
        <source>A scanner that types</source>
        <translation>键盘式扫码枪</translation>
    </message>
    <message>
        <source>Scan board and container together</source>
        <translation>板子与箱号一起扫描</translation>
    </message>
    <message>
        <source>A GS1 serial number (21) is a MAC here</source>
        <translation>GS1 序列号（21）在此作为 MAC</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>静音</translation>
    </message>
    <message>
        <source>Test the scanner …</source>
        <translation>测试扫码枪…</translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation>扫码枪</translation>
    </message>
    <message>
        <source>Longest pause</source>
        <translation>最长间隔</translation>
    </message>
    <message>
        <source>and behind it</source>
        <translation>后缀</translation>
    </message>
    <message>
        <source>Before each code</source>
        <translation>前缀</translation>
    </message>
    <message>
        <source>Serial port</source>
        <translation>串口</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>摄像头</translation>
    </message>
    <message>
        <source>Container pattern</source>
        <translation>箱号格式</translation>
    </message>
    <message>
        <source>Tones</source>
        <translation>提示音</translation>
    </message>
    <message>
        <source>This pattern could take for ever: no repetition within another, and few of them.</source>
        <translation>该模式可能永远算不完：不要在重复中再嵌套重复，并且少用重复。</translation>
    </message>
    <message>
        <source>A regular expression that fits containers and no MAC, such as {example}</source>
        <translation>能匹配箱号而不匹配 MAC 的正则表达式，例如 {example}</translation>
    </message>
    <message>
        <source>Pairing needs the pattern of the containers&apos; codes.</source>
        <translation>一起扫描需要填写箱号格式。</translation>
    </message>
</context>
<context>
    <name>ScannerTest</name>
    <message>
        <source>Read: {text}</source>
        <translation>读到：{text}</translation>
    </message>
    <message>
        <source>Source: {source}</source>
        <translation>来源：{source}</translation>
    </message>
    <message>
        <source>Kind of code: {kind}</source>
        <translation>码制：{kind}</translation>
    </message>
    <message>
        <source>none, a pause</source>
        <translation>没有，靠停顿</translation>
    </message>
    <message>
        <source>Ending: {ending}</source>
        <translation>结束符：{ending}</translation>
    </message>
    <message>
        <source>Meaning: {meaning}</source>
        <translation>含义：{meaning}</translation>
    </message>
    <message>
        <source>Test code: as printed.</source>
        <translation>测试码：与印刷内容一致。</translation>
    </message>
    <message>
        <source>Test code: printed is {text}, so the scanner changes it.</source>
        <translation>测试码：印刷内容是 {text}，扫码枪把它改变了。</translation>
    </message>
    <message>
        <source>Prefix: {text}, as set; taken off.</source>
        <translation>前缀：{text}，与设置相符；已去掉。</translation>
    </message>
    <message>
        <source>Prefix: {text} is set, and did not come.</source>
        <translation>前缀：已设置 {text}，但没有收到。</translation>
    </message>
    <message>
        <source>Suffix: {text}, as set; taken off.</source>
        <translation>后缀：{text}，与设置相符；已去掉。</translation>
    </message>
    <message>
        <source>Suffix: {text} is set, and did not come.</source>
        <translation>后缀：已设置 {text}，但没有收到。</translation>
    </message>
    <message>
        <source>Pauses between keys: {median} ms, longest {longest} ms, allowed {allowed} ms</source>
        <translation>按键间隔：中位 {median} 毫秒，最长 {longest} 毫秒，允许 {allowed} 毫秒</translation>
    </message>
    <message>
        <source>too close: allow longer pauses in the settings.</source>
        <translation>太接近：请在“设置”中放宽间隔。</translation>
    </message>
    <message>
        <source>The keyboard is right.</source>
        <translation>键盘布局正确。</translation>
    </message>
    <message>
        <source>container {id}, repaired.</source>
        <translation>箱号 {id}，已修正。</translation>
    </message>
    <message>
        <source>board {mac}.</source>
        <translation>板子 {mac}。</translation>
    </message>
    <message>
        <source>board {mac}, repaired.</source>
        <translation>板子 {mac}，已修正。</translation>
    </message>
    <message>
        <source>container {id}</source>
        <translation>箱号 {id}</translation>
    </message>
    <message>
        <source>Setting up a scanner (its manual has a bar code for each step)</source>
        <translation>设置扫码枪（每一步在扫码枪说明书中都有设置码）</translation>
    </message>
    <message>
        <source>1. Interface: USB serial (CDC) where it can: no keyboard can spoil it.</source>
        <translation>1. 接口：支持的话用 USB 串口（CDC），不受键盘设置影响。</translation>
    </message>
    <message>
        <source>   Else USB keyboard (HID, “keyboard wedge”): it types.</source>
        <translation>   否则用 USB 键盘（HID，“keyboard wedge”），像键盘一样输入。</translation>
    </message>
    <message>
        <source>2. Keyboard country: this computer&apos;s, as a rule USA; serial has none.</source>
        <translation>2. 键盘国家/地区：与这台电脑一致，一般为美国；串口不需要。</translation>
    </message>
    <message>
        <source>3. Ending (suffix): Enter (CR). Tab or none work too. No prefix.</source>
        <translation>3. 结束符（后缀）：Enter（CR）。Tab 或没有也可以。不要前缀。</translation>
    </message>
    <message>
        <source>5. Alt mode (“ALT + keypad”, “universal”): off.</source>
        <translation>5. Alt 模式（“ALT + keypad”、“universal”）：关闭。</translation>
    </message>
    <message>
        <source>6. Caps Lock: “ignore”, if it has that; Caps Lock off at the computer.</source>
        <translation>6. Caps Lock：若有此项，设为“忽略”；电脑上也要关闭 Caps Lock。</translation>
    </message>
    <message>
        <source>7. Input method (IME) of the computer: off, or direct input.</source>
        <translation>7. 电脑的输入法：关闭，或切换到英文。</translation>
    </message>
    <message>
        <source>8. Kinds of code: Data Matrix, QR, Code 128; full ASCII for Code 39.</source>
        <translation>8. 码制：Data Matrix、QR、Code 128；Code 39 请开 Full ASCII。</translation>
    </message>
    <message>
        <source>9. Serial: 9600 8N1, or as serial_baud says; any ending works.</source>
        <translation>9. 串口：9600 8N1，或按 serial_baud 的设置；任何结束符都可以。</translation>
    </message>
    <message>
        <source>Test: open the scanner test (Settings) and scan these. It tells of each whether it came as printed.</source>
        <translation>测试：打开“设置”中的扫码枪测试，逐个扫描下面的码。程序会说明每个码是否与印刷内容一致。</translation>
    </message>
    <message>
        <source>4. Pause between keys: at most 10 ms; by Bluetooth allow 150 ms here.</source>
        <translation>4. 按键间隔：最多 10 毫秒；用蓝牙时请在此允许 150 毫秒。</translation>
    </message>
    <message>
        <source>Scanner test</source>
        <translation>扫码枪测试</translation>
    </message>
    <message>
        <source>Scan something. Nothing is added by it.</source>
        <translation>随便扫描一个码，不会加入任何内容。</translation>
    </message>
    <message>
        <source>Print the help</source>
        <translation>打印说明</translation>
    </message>
    <message>
        <source>As PDF …</source>
        <translation>存为 PDF…</translation>
    </message>
    <message>
        <source>Close  Esc</source>
        <translation>关闭  Esc</translation>
    </message>
</context>
<context>
    <name>Scans</name>
    <message>
        <source>Nothing was read. Scan again.</source>
        <translation>什么也没有读到。请再扫一次。</translation>
    </message>
    <message>
        <source>There is no MAC address in it. Scan the board&apos;s MAC label.</source>
        <translation>其中没有 MAC 地址。请扫描板子的 MAC 标签。</translation>
    </message>
    <message>
        <source>A MAC address has only 0-9 and A-F.</source>
        <translation>MAC 地址只含 0-9 和 A-F。</translation>
    </message>
    <message>
        <source>A MAC address has twelve digits, 0-9 and A-F.</source>
        <translation>MAC 地址是 12 位，只含 0-9 和 A-F。</translation>
    </message>
    <message>
        <source>Its separators are not those of a MAC address.</source>
        <translation>分隔符不是 MAC 地址的分隔符。</translation>
    </message>
    <message>
        <source>It is an eight-byte address (EUI-64), not a MAC address.</source>
        <translation>这是八字节地址（EUI-64），不是 MAC 地址。</translation>
    </message>
    <message>
        <source>All zeros or all ones is no board.</source>
        <translation>全 0 或全 1 不是板子的地址。</translation>
    </message>
    <message>
        <source>It is a multicast address, no board&apos;s own.</source>
        <translation>这是组播地址，不是板子自己的地址。</translation>
    </message>
    <message>
        <source>It is a code of another system. Scan the board&apos;s MAC label.</source>
        <translation>这是其他系统的码。请扫描板子的 MAC 标签。</translation>
    </message>
    <message>
        <source>It is a Wi-Fi or set-up code: it holds secrets and no MAC address.</source>
        <translation>这是 Wi-Fi 码或设置码：含有密码，没有 MAC 地址。</translation>
    </message>
    <message>
        <source>It names the board by three bytes only. Scan the MAC label.</source>
        <translation>它只含板子地址的三个字节。请扫描 MAC 标签。</translation>
    </message>
    <message>
        <source>It holds several different MAC addresses. Choose the board&apos;s.</source>
        <translation>其中有多个不同的 MAC 地址。请选出这块板子的。</translation>
    </message>
    <message>
        <source>It is a GS1 code: its numbers are no MAC address by themselves. Scan the MAC label.</source>
        <translation>这是 GS1 码：其中的数字本身不是 MAC 地址。请扫描 MAC 标签。</translation>
    </message>
    <message>
        <source>It may hold a MAC address, but not for certain. Compare and choose.</source>
        <translation>其中可能有 MAC 地址，但不能确定。请核对后选择。</translation>
    </message>
    <message>
        <source>It is a container&apos;s code. Scan the board&apos;s MAC label.</source>
        <translation>这是箱号。请扫描板子的 MAC 标签。</translation>
    </message>
    <message>
        <source>German (QWERTZ)</source>
        <translation>德语（QWERTZ）</translation>
    </message>
    <message>
        <source>French (AZERTY)</source>
        <translation>法语（AZERTY）</translation>
    </message>
    <message>
        <source>Belgian (AZERTY)</source>
        <translation>比利时（AZERTY）</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>西班牙语</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>意大利语</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>葡萄牙语</translation>
    </message>
    <message>
        <source>Swedish</source>
        <translation>瑞典语</translation>
    </message>
    <message>
        <source>Swiss</source>
        <translation>瑞士</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>俄语</translation>
    </message>
    <message>
        <source>Keyboards differ (one is {keyboard}): set the scanner to this computer&apos;s country.</source>
        <translation>键盘布局不一致，其中一个是{keyboard}：请把扫码枪设为这台电脑的国家/地区。</translation>
    </message>
    <message>
        <source>Keyboards differ: set the scanner to this computer&apos;s country.</source>
        <translation>键盘布局不一致：请把扫码枪设为这台电脑的国家/地区。</translation>
    </message>
    <message>
        <source>Caps Lock turned the digits into signs: switch it off.</source>
        <translation>Caps Lock 把数字变成了符号：请关闭 Caps Lock。</translation>
    </message>
    <message>
        <source>An input method changes the letters: switch it to direct input (half-width).</source>
        <translation>输入法改变了字母：请切换到英文（半角）。</translation>
    </message>
    <message>
        <source>The scanner spells Code 39 out: switch “full ASCII” on in it.</source>
        <translation>扫码枪把 Code 39 拆开发送：请在扫码枪中打开“Full ASCII”。</translation>
    </message>
    <message>
        <source>The scanner sends hexadecimal: switch it back to plain text.</source>
        <translation>扫码枪在发送十六进制：请改回普通文本。</translation>
    </message>
    <message>
        <source>The scanner types with Alt and numbers: switch “Alt mode” off in it.</source>
        <translation>扫码枪用 Alt 加数字输入：请在扫码枪中关闭“Alt 模式”。</translation>
    </message>
    <message>
        <source>Characters are missing: scan again, or set a longer pause between keys in the scanner.</source>
        <translation>有字符丢失：请再扫一次，或在扫码枪中加大按键间隔。</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>已保留</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>已加入</translation>
    </message>
    <message>
        <source>Already in</source>
        <translation>已在名单中</translation>
    </message>
    <message>
        <source>Read twice</source>
        <translation>重复扫描</translation>
    </message>
    <message>
        <source>Not a MAC</source>
        <translation>不是 MAC</translation>
    </message>
    <message>
        <source>Not kept</source>
        <translation>没有保存</translation>
    </message>
    <message>
        <source>Read: {text}</source>
        <translation>读到：{text}</translation>
    </message>
    <message>
        <source>Scan it again when that is mended.</source>
        <translation>解决后请再扫一次。</translation>
    </message>
    <message>
        <source>It was on the allowlist before.</source>
        <translation>之前已在白名单中。</translation>
    </message>
    <message>
        <source>Waits for the Pi.</source>
        <translation>等待树莓派。</translation>
    </message>
    <message>
        <source>On the allowlist.</source>
        <translation>已在白名单中。</translation>
    </message>
    <message>
        <source>In container {id}; waits for the Pi.</source>
        <translation>箱号 {id}；等待树莓派。</translation>
    </message>
    <message>
        <source>On the allowlist, in container {id}.</source>
        <translation>已在白名单中，箱号 {id}。</translation>
    </message>
    <message>
        <source>Read as {text} and repaired.</source>
        <translation>读到 {text}，已修正。</translation>
    </message>
    <message>
        <source>This address is not a maker&apos;s own: was the right label scanned?</source>
        <translation>这个地址不是厂商地址：扫的标签对吗？</translation>
    </message>
    <message>
        <source>This line has not seen the maker&apos;s part {oui} before: is it the right kind of board?</source>
        <translation>本产线没有见过厂商号 {oui}：板子型号对吗？</translation>
    </message>
    <message>
        <source>The container is given to {mac} already: put one of them right.</source>
        <translation>这个箱号已给了 {mac}：请改正其中一个。</translation>
    </message>
    <message>
        <source>Moved: it was in container {id} before.</source>
        <translation>已移动：之前在箱 {id} 中。</translation>
    </message>
    <message>
        <source>Container {id} waits for its board.</source>
        <translation>箱号 {id} 在等待板子。</translation>
    </message>
    <message>
        <source>Scan the board now.</source>
        <translation>现在请扫描板子。</translation>
    </message>
    <message>
        <source>To move {mac} into another container, scan that now.</source>
        <translation>要把 {mac} 换到另一个箱体，现在请扫描新箱号。</translation>
    </message>
    <message>
        <source>Board {mac} waits for its container.</source>
        <translation>板子 {mac} 在等待箱号。</translation>
    </message>
    <message>
        <source>Scan the container now.</source>
        <translation>现在请扫描箱号。</translation>
    </message>
    <message>
        <source>That is no board. Container {id} still waits for one.</source>
        <translation>这不是板子。箱 {id} 仍在等待板子。</translation>
    </message>
    <message>
        <source>That is no container of this site. Board {mac} still waits for one.</source>
        <translation>这不是本厂的箱号。板子 {mac} 仍在等待箱号。</translation>
    </message>
    <message>
        <source>Already verified</source>
        <translation>已验证过</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>已知</translation>
    </message>
    <message>
        <source>The label names no container, and the board is in {named}. Print it again.</source>
        <translation>标签上没有箱号，而板子在 {named} 中。请重新打印。</translation>
    </message>
    <message>
        <source>Container: {named} – label, allowlist and board do not agree.</source>
        <translation>箱号：{named} – 标签、白名单和板子不一致。</translation>
    </message>
    <message>
        <source>Label and board agree.</source>
        <translation>标签与板子一致。</translation>
    </message>
    <message>
        <source>Label, container {id} and board agree.</source>
        <translation>标签、箱号 {id} 与板子一致。</translation>
    </message>
    <message>
        <source>no label yet</source>
        <translation>还没有标签</translation>
    </message>
    <message>
        <source>label printed at {time}</source>
        <translation>标签已于 {time} 打印</translation>
    </message>
    <message>
        <source>label in doubt since {time}</source>
        <translation>标签自 {time} 起不确定</translation>
    </message>
    <message>
        <source>label not printed</source>
        <translation>标签未打印</translation>
    </message>
    <message>
        <source>label on its way</source>
        <translation>标签正在打印</translation>
    </message>
</context>
<context>
    <name>SessionPanel</name>
    <message>
        <source>Other target…</source>
        <translation>其他目标…</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>已验证</translation>
    </message>
    <message>
        <source>No session yet</source>
        <translation>还没有会话</translation>
    </message>
    <message>
        <source>asking the Pi …</source>
        <translation>正在查询树莓派…</translation>
    </message>
    <message>
        <source>Session {state} · {id}</source>
        <translation>会话：{state} · {id}</translation>
    </message>
    <message>
        <source>Session {state} · another station&apos;s, its labels are printed there · {id}</source>
        <translation>会话：{state} · 属于另一个工位，标签在那里打印 · {id}</translation>
    </message>
    <message>
        <source>{verified} of {total}</source>
        <translation>{verified} / {total}</translation>
    </message>
    <message>
        <source>sending …</source>
        <translation>发送中…</translation>
    </message>
    <message>
        <source>Start session</source>
        <translation>开始会话</translation>
    </message>
    <message>
        <source>Provision All – {n} ready</source>
        <translation>全部配网 – {n} 块就绪</translation>
    </message>
    <message>
        <source>Retry failed – {n}</source>
        <translation>重试失败 – {n}</translation>
    </message>
    <message>
        <source>Stop session</source>
        <translation>结束会话</translation>
    </message>
    <message>
        <source>Press F6 to start a session.</source>
        <translation>按 F6 开始会话。</translation>
    </message>
    <message>
        <source>Press F9 to provision the boards that are ready: {n}.</source>
        <translation>按 F9 给就绪的 {n} 块板子配网。</translation>
    </message>
    <message>
        <source>Target Wi-Fi</source>
        <translation>目标 Wi-Fi</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>剩余时间</translation>
    </message>
</context>
<context>
    <name>SessionsPage</name>
    <message>
        <source>Sessions</source>
        <translation>会话</translation>
    </message>
    <message>
        <source>The Pi names no session to resume. Press F6 to start one.</source>
        <translation>树莓派没有可恢复的会话。按 F6 开始。</translation>
    </message>
    <message>
        <source>Resume it</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Watch it</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Select a session in the list first.</source>
        <translation>请先在列表中选中一个会话。</translation>
    </message>
    <message>
        <source>It is running, and watched here.</source>
        <translation>会话正在进行，本工位已在查看。</translation>
    </message>
    <message>
        <source>It does not run, or is watched here.</source>
        <translation>会话没有在进行，或本工位已在查看。</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Test connection</source>
        <translation>测试连接</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Forget the key</source>
        <translation>删除密钥</translation>
    </message>
    <message>
        <source>Forget its password</source>
        <translation>删除密码</translation>
    </message>
    <message>
        <source>Forget the pairing</source>
        <translation>取消配对</translation>
    </message>
    <message>
        <source>Set up the station</source>
        <translation>设置本工位</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Enter the Pi&apos;s address and its API key, press “Test connection”, then “Save”. Target and printer can wait.</source>
        <translation>输入树莓派的地址和 API 密钥，按“测试连接”，再按“保存”。目标和打印机可以以后再填。</translation>
    </message>
    <message>
        <source>Kept in {file}</source>
        <translation>保存在 {file}</translation>
    </message>
    <message>
        <source>A name has letters, digits, “-” and “_” only.</source>
        <translation>名称只能用字母、数字、“-”和“_”。</translation>
    </message>
    <message>
        <source>Another profile has this name, and would be lost. Choose another one.</source>
        <translation>另一个配置已用这个名称，会被覆盖。请换一个名称。</translation>
    </message>
    <message>
        <source>Allowed: http://HOST:PORT or https://HOST:PORT, no key in it.</source>
        <translation>允许：http://主机:端口 或 https://主机:端口，不要带密钥。</translation>
    </message>
    <message>
        <source>Asking the Pi …</source>
        <translation>正在查询树莓派…</translation>
    </message>
    <message>
        <source>The Pi answers. Boards on its allowlist: {n}.</source>
        <translation>树莓派有应答。白名单中的板子：{n} 块。</translation>
    </message>
    <message>
        <source>“Save” keeps the pairing.</source>
        <translation>按“保存”才会保留配对。</translation>
    </message>
    <message>
        <source>Not paired, and nothing was sent to {url}.</source>
        <translation>没有配对，也没有向 {url} 发送任何内容。</translation>
    </message>
    <message>
        <source>The pairing is forgotten once this is saved.</source>
        <translation>保存后取消配对。</translation>
    </message>
    <message>
        <source>Paired with {fingerprint}</source>
        <translation>已配对：{fingerprint}</translation>
    </message>
    <message>
        <source>The key holds until the station is closed.</source>
        <translation>密钥在程序关闭前有效。</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>已保存。</translation>
    </message>
    <message>
        <source>The key is forgotten.</source>
        <translation>密钥已删除。</translation>
    </message>
    <message>
        <source>The Wi-Fi password is forgotten; F6 asks for it.</source>
        <translation>Wi-Fi 密码已删除；按 F6 时会询问。</translation>
    </message>
    <message>
        <source>Secrets cannot be kept here: {why}</source>
        <translation>密钥和密码不能保存在这里：{why}</translation>
    </message>
    <message>
        <source>A key is kept. Leave the field empty to go on using it.</source>
        <translation>已存有密钥。留空则继续使用。</translation>
    </message>
    <message>
        <source>No key is kept yet. It goes to this computer&apos;s keyring.</source>
        <translation>还没有密钥。密钥会存入这台电脑的密钥环。</translation>
    </message>
    <message>
        <source>System language</source>
        <translation>系统语言</translation>
    </message>
    <message>
        <source>Pi address</source>
        <translation>树莓派地址</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>证书</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API 密钥</translation>
    </message>
    <message>
        <source>Profile name</source>
        <translation>配置名称</translation>
    </message>
    <message>
        <source>Target Wi-Fi</source>
        <translation>目标 Wi-Fi</translation>
    </message>
    <message>
        <source>Station name</source>
        <translation>工位名称</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>The language changes at the next start.</source>
        <translation>语言在下次启动时改变。</translation>
    </message>
</context>
<context>
    <name>SignIn</name>
    <message>
        <source>Who works here?</source>
        <translation>谁在这里操作？</translation>
    </message>
    <message>
        <source>Sign in  Enter</source>
        <translation>登录  Enter</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>退出登录</translation>
    </message>
    <message>
        <source>Type your name or scan your badge. It stands in the journal.</source>
        <translation>输入姓名或扫描工牌。姓名会写入操作记录。</translation>
    </message>
    <message>
        <source>That is a board, not a badge.</source>
        <translation>这是板子，不是工牌。</translation>
    </message>
    <message>
        <source>That is nobody&apos;s badge or name here.</source>
        <translation>这不是本处的工牌或姓名。</translation>
    </message>
</context>
<context>
    <name>Sound</name>
    <message>
        <source>The tones are muted: watch the screen.</source>
        <translation>提示音已静音：请看屏幕。</translation>
    </message>
    <message>
        <source>The volume of the tones is 0: watch the screen.</source>
        <translation>提示音的音量为 0：请看屏幕。</translation>
    </message>
    <message>
        <source>No tone can be heard here. {why}</source>
        <translation>此处听不到提示音。{why}</translation>
    </message>
</context>
<context>
    <name>StaleNote</name>
    <message>
        <source>Not live: as of {time}, {age} ago</source>
        <translation>非实时：{time} 的数据，{age}前</translation>
    </message>
</context>
<context>
    <name>StartDialog</name>
    <message>
        <source>Start session</source>
        <translation>开始会话</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Keep it in the keyring of this computer</source>
        <translation>保存在这台电脑的密钥环中</translation>
    </message>
    <message>
        <source>Asking the Pi which Wi-Fis it sees …</source>
        <translation>正在向树莓派查询可见的 Wi-Fi…</translation>
    </message>
    <message>
        <source>The Pi&apos;s Wi-Fi list is not to be had: {why} Type the name.</source>
        <translation>无法取得树莓派的 Wi-Fi 列表：{why} 请输入名称。</translation>
    </message>
    <message>
        <source>Wi-Fis that the Pi sees: {n}. Another name can be typed.</source>
        <translation>树莓派可见的 Wi-Fi：{n} 个。也可以输入其他名称。</translation>
    </message>
    <message>
        <source>leave empty to use the kept one</source>
        <translation>留空则使用已保存的密码</translation>
    </message>
    <message>
        <source>It cannot be kept here: {why}</source>
        <translation>无法保存在这里：{why}</translation>
    </message>
    <message>
        <source>Target Wi-Fi</source>
        <translation>目标 Wi-Fi</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Advanced …</source>
        <translation>高级…</translation>
    </message>
    <message>
        <source>Where shall the boards go?</source>
        <translation>板子要连哪个 Wi-Fi？</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Discovery, seconds</source>
        <translation>发现（秒）</translation>
    </message>
    <message>
        <source>Provisioning, seconds</source>
        <translation>配网（秒）</translation>
    </message>
    <message>
        <source>Verification, seconds</source>
        <translation>验证（秒）</translation>
    </message>
    <message>
        <source>the Pi&apos;s own ({n})</source>
        <translation>树莓派默认（{n}）</translation>
    </message>
    <message>
        <source>Enter the name of the target Wi-Fi.</source>
        <translation>请输入目标 Wi-Fi 的名称。</translation>
    </message>
    <message>
        <source>A Wi-Fi&apos;s name has at most 32 bytes.</source>
        <translation>Wi-Fi 名称最多 32 字节。</translation>
    </message>
    <message>
        <source>Enter the password of the target Wi-Fi.</source>
        <translation>请输入目标 Wi-Fi 的密码。</translation>
    </message>
    <message>
        <source>A Wi-Fi password has 8 to 63 characters, or 64 hexadecimal digits.</source>
        <translation>Wi-Fi 密码为 8 到 63 个字符，或 64 位十六进制数。</translation>
    </message>
</context>
<context>
    <name>Strip</name>
    <message>
        <source>No Pi set up</source>
        <translation>未设置树莓派</translation>
    </message>
    <message>
        <source>{name} stands in the journal with everything that is done here.</source>
        <translation>{name} 会记入在此进行的每项操作记录。</translation>
    </message>
    <message>
        <source>session ends in {left}</source>
        <translation>会话剩余 {left}</translation>
    </message>
    <message>
        <source>Let the boards under way finish; start another session for the rest.</source>
        <translation>让正在进行的板子做完；其余的另开一个会话。</translation>
    </message>
    <message>
        <source>waiting for the Pi: {n}</source>
        <translation>等待树莓派：{n}</translation>
    </message>
    <message>
        <source>Scans that are kept on this disk until the Pi takes them.</source>
        <translation>保存在本机磁盘、等待树莓派接收的扫描。</translation>
    </message>
    <message>
        <source>onboarding: –</source>
        <translation>配网热点：–</translation>
    </message>
    <message>
        <source>The Pi has not said how its onboarding Wi-Fi is.</source>
        <translation>树莓派没有报告配网热点的状态。</translation>
    </message>
    <message>
        <source>onboarding</source>
        <translation>配网热点</translation>
    </message>
    <message>
        <source>The onboarding Wi-Fi is off: no board can be found. Restart the Pi.</source>
        <translation>配网热点已关闭：找不到板子。请重启树莓派。</translation>
    </message>
    <message>
        <source>{ssid}: off</source>
        <translation>{ssid}：关</translation>
    </message>
    <message>
        <source>The onboarding Wi-Fi {ssid}; boards in it: {n}</source>
        <translation>配网热点 {ssid}；其中的板子：{n} 块</translation>
    </message>
    <message>
        <source>printer: …</source>
        <translation>打印机：…</translation>
    </message>
    <message>
        <source>printer needs attention</source>
        <translation>打印机需要处理</translation>
    </message>
    <message>
        <source>printer tells no state</source>
        <translation>打印机不报状态</translation>
    </message>
    <message>
        <source>printer ready</source>
        <translation>打印机就绪</translation>
    </message>
    <message>
        <source>scanner off</source>
        <translation>扫码枪关闭</translation>
    </message>
    <message>
        <source>The keyboard scanner is switched off in the settings; F2 types a MAC.</source>
        <translation>键盘扫码枪已在“设置”中关闭；可按 F2 输入 MAC。</translation>
    </message>
    <message>
        <source>scanner ready</source>
        <translation>扫码枪就绪</translation>
    </message>
    <message>
        <source>window inactive: scans do not arrive</source>
        <translation>窗口未激活：收不到扫码</translation>
    </message>
    <message>
        <source>Click into this window: a keyboard scanner types into the active one.</source>
        <translation>请点一下本窗口：键盘扫码枪只向活动窗口输入。</translation>
    </message>
    <message>
        <source>{name}: not there</source>
        <translation>{name}：未连接</translation>
    </message>
    <message>
        <source>{name}: ready</source>
        <translation>{name}：就绪</translation>
    </message>
    <message>
        <source>since {time}</source>
        <translation>自 {time} 起</translation>
    </message>
    <message>
        <source>It took the last label and does not tell what became of it.</source>
        <translation>它收下了上一张标签，但不报告结果。</translation>
    </message>
</context>
<context>
    <name>TablePage</name>
    <message>
        <source>Nothing matches the search. Clear it to see everything.</source>
        <translation>没有符合搜索的内容。清空搜索可查看全部。</translation>
    </message>
</context>
<context>
    <name>Time</name>
    <message>
        <source>{d} d {h} h</source>
        <translation>{d} 天 {h} 小时</translation>
    </message>
    <message>
        <source>{age} ago</source>
        <translation>{age}前</translation>
    </message>
    <message>
        <source>{s} s</source>
        <translation>{s} 秒</translation>
    </message>
    <message>
        <source>{m} min {s} s</source>
        <translation>{m} 分 {s} 秒</translation>
    </message>
    <message>
        <source>{h} h {m} min</source>
        <translation>{h} 小时 {m} 分</translation>
    </message>
</context>
<context>
    <name>Twice</name>
    <message>
        <source>{what} Press again.</source>
        <translation>{what}请再按一次。</translation>
    </message>
</context>
</TS>
