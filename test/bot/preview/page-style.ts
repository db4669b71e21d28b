/** The look of Discord's client in its two themes. */
export const PAGE_STYLE = `
  :root { color-scheme: dark light; --page: #313338; --card: #2b2d31; --edge: #26282c; --text: #dbdee1; --strong: #f2f3f5; --small: #949ba4; --plain: #4e5058; --plain-text: #fff; --field: #1e1f22; --bar: #4e5058; --link: #00a8fc; --mention: #3c4270; --mention-text: #c9cdfb; }
  @media (prefers-color-scheme: light) { :root { --page: #ffffff; --card: #f2f3f5; --edge: #e3e5e8; --text: #313338; --strong: #060607; --small: #5c5e66; --plain: #e3e5e8; --plain-text: #313338; --field: #ebedef; --bar: #c4c9ce; --link: #006ce7; --mention: #e6e8fd; --mention-text: #4752c4; } }
  * { box-sizing: border-box; }
  body { margin: 0; padding: 12px 0; background: var(--page); color: var(--text); font: 16px/1.375 "gg sans", "Noto Sans", "Noto Sans CJK SC", "Noto Color Emoji", sans-serif; }
  article { padding: 8px 16px; }
  .above { margin-left: 56px; font-size: 13px; color: var(--small); overflow-wrap: anywhere; }
  .message { display: flex; gap: 16px; }
  .avatar { flex: none; width: 40px; height: 40px; border-radius: 50%; background: #2f4b7c; color: #fff; display: grid; place-items: center; font-weight: 700; }
  .body { min-width: 0; flex: 1; }
  .name { color: var(--strong); font-weight: 500; }
  .tag { background: #5865f2; color: #fff; font-size: 10px; border-radius: 3px; padding: 1px 4px; vertical-align: 2px; }
  p { margin: 0; min-height: 1em; } li { margin-left: 20px; } small { display: block; font-size: 13px; color: var(--small); overflow-wrap: anywhere; }
  h1, h2, h3 { margin: 8px 0 4px; color: var(--strong); font-weight: 700; line-height: 1.375; overflow-wrap: anywhere; } h1 { font-size: 24px; } h2 { font-size: 20px; } h3 { font-size: 16px; }
  blockquote { margin: 2px 0; padding: 0 8px 0 12px; border-left: 4px solid var(--bar); border-radius: 4px; }
  code, pre { background: var(--field); border-radius: 3px; padding: 0 3px; font-size: 85%; } pre { padding: 8px; white-space: pre-wrap; }
  a { color: var(--link); } .mention { background: var(--mention); color: var(--mention-text); border-radius: 3px; padding: 0 2px; }
  .spoiler { background: var(--field); color: transparent; border-radius: 3px; }
  .container { max-width: 600px; margin-top: 4px; padding: 16px; background: var(--card); border: 1px solid var(--edge); border-left: 4px solid; border-radius: 8px; display: flex; flex-direction: column; gap: 8px; }
  .section { display: flex; gap: 12px; } .texts { flex: 1; min-width: 0; }
  .text { overflow-wrap: anywhere; } .text > :first-child { margin-top: 0; }
  hr { width: 100%; border: 0; border-top: 1px solid var(--bar); margin: 4px 0; opacity: .6; }
  .row { display: flex; flex-wrap: wrap; gap: 8px; align-items: flex-start; }
  .button { flex: none; align-self: flex-start; border-radius: 8px; padding: 5px 14px; font-size: 14px; font-weight: 500; line-height: 22px; background: var(--plain); color: var(--plain-text); }
  .primary { background: #5865f2; color: #fff; } .danger { background: #da373c; color: #fff; } .success { background: #248046; color: #fff; } .disabled { opacity: .5; }
  .select { display: flex; justify-content: space-between; gap: 8px; width: min(400px, 100%); background: var(--field); color: var(--small); border-radius: 8px; padding: 8px 12px; }
  .options { width: min(400px, 100%); font-size: 14px; color: var(--small); } .options div { padding: 2px 12px; } summary { font-size: 11px; }
  .file { background: var(--field); border-radius: 8px; padding: 12px; width: min(400px, 100%); }
  .modal { margin-left: 56px; max-width: 480px; padding: 16px; background: var(--card); border: 1px solid var(--edge); border-radius: 12px; display: flex; flex-direction: column; gap: 16px; } .field { display: flex; flex-direction: column; gap: 6px; }
  .private { font-size: 13px; color: var(--small); margin-top: 4px; }
`;
